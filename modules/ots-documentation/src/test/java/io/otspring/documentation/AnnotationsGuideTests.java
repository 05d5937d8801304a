/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.documentation;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.OTSClient;
import io.otspring.client.index.IndexType;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.OtsTemplateOptions;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.convert.TimeForm;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.MappingException;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.mapping.schema.EntityTables;
import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.DoubleValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.Row;
import io.otspring.client.model.StringValue;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The annotations of mapped types, and the types of properties.
 */
@ExtendWith(EmulatorExtension.class)
class AnnotationsGuideTests {

	private static final Path ANNOTATIONS = Path.of("..", "ots-client", "src", "main", "java", "io", "otspring",
			"client", "mapping", "annotation");

	private static final Pattern SECTION = Pattern.compile("^### `@(\\w+)`$", Pattern.MULTILINE);

	private static final List<String> PAGES = List.of("annotations.md", "annotations.zh-CN.md");

	private final OTSClient client;

	private final OtsTemplate template;

	AnnotationsGuideTests(OTSClient client) {
		this.client = client;
		this.template = OtsTemplate.create(client);
	}

	@Test
	void everyAnnotationHasASection() throws IOException {
		try (Stream<Path> sources = Files.list(ANNOTATIONS)) {
			Set<String> annotations = sources.map(source -> source.getFileName().toString().replace(".java", ""))
				.filter(name -> !name.equals("package-info"))
				.collect(Collectors.toSet());
			for (String page : PAGES) {
				assertThat(SECTION.matcher(Files.readString(Pages.guide(page))).results().map(found -> found.group(1)))
					.as("Sections of %s", page)
					.containsExactlyInAnyOrderElementsOf(annotations);
			}
		}
	}

	@Test
	void everyTypeIsStoredAsThePageSays() throws IOException {
		for (String page : PAGES) {
			List<String> rows = Files.readAllLines(Pages.guide(page));
			samples().forEach((type, value) -> {
				ColumnConverter<?> converter = ColumnConverters.standard().get(value.getClass());
				assertThat(rows).as("Row of %s in %s", type, page)
					.anyMatch(row -> row.startsWith("| ") && row.split("\\|")[1].contains("`" + type + "`")
							&& row.contains("| " + converter.columnType() + " | ")
							&& row.contains("`" + stored(converter, value) + "`"));
			});
		}
	}

	private static Map<String, Object> samples() {
		LocalDateTime local = LocalDateTime.of(2026, 7, 1, 12, 30);
		Map<String, Object> samples = new LinkedHashMap<>();
		Stream.of(42L, 42, (short) 42, (byte) 42)
			.forEach(value -> samples
				.put(value.getClass().getSimpleName().toLowerCase(Locale.ROOT).replace("integer", "int"), value));
		samples.put("double", 0.5);
		samples.put("float", 0.5f);
		samples.put("boolean", true);
		samples.put("char", 'x');
		samples.put("enum", State.PAID);
		Stream
			.of(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), new BigDecimal("1.50"), new BigInteger("1000"),
					URI.create("https://example.com/a?b=c"), Currency.getInstance("CNY"), Locale.SIMPLIFIED_CHINESE,
					Instant.parse("2026-07-01T12:30:00Z"), local, local.toLocalDate(), local.toLocalTime(),
					YearMonth.of(2026, 7), MonthDay.of(7, 1), local.atOffset(ZoneOffset.ofHours(8)),
					local.toLocalTime().atOffset(ZoneOffset.UTC), local.atZone(ZoneId.of("Asia/Shanghai")),
					Duration.ofMinutes(90), Period.of(1, 2, 3), Year.of(2026), ZoneOffset.ofHours(8))
			.forEach(value -> samples.put(value.getClass().getSimpleName(), value));
		assertThat(
				List.of(LocalDate.class, LocalTime.class, OffsetDateTime.class, OffsetTime.class, ZonedDateTime.class))
			.allMatch(type -> samples.containsKey(type.getSimpleName()));
		return samples;
	}

	@SuppressWarnings("unchecked")
	private static String stored(ColumnConverter<?> converter, Object value) {
		ColumnValue column = ((ColumnConverter<Object>) converter).write(value);
		if (column instanceof StringValue text) {
			return text.value();
		}
		if (column instanceof IntegerValue integer) {
			return Long.toString(integer.value());
		}
		return (column instanceof DoubleValue floating) ? Double.toString(floating.value())
				: Boolean.toString(((BooleanValue) column).value());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void typeIsRefused(Class<?> type, String reason) {
		assertThatExceptionOfType(MappingException.class).isThrownBy(() -> this.template.entityTypes().of(type))
			.withMessageContaining(type.getName())
			.withMessageContaining(reason);
	}

	static Stream<Arguments> typeIsRefused() {
		return Stream.of(Arguments.of(WithoutKey.class, "@PartitionKey"), Arguments.of(DoubleKey.class, "'weight'"),
				Arguments.of(WithGap.class, "primary key"), Arguments.of(OptionalKey.class, "'id'"),
				Arguments.of(TwoColumns.class, "'name'"), Arguments.of(TwoVersions.class, "'second'"),
				Arguments.of(TextVersion.class, "'version'"), Arguments.of(TakenSlot.class, "'version_3'"),
				Arguments.of(ShortLife.class, "3600"), Arguments.of(UnknownIndexed.class, "'colour'"),
				Arguments.of(LocalElsewhere.class, "'id'"), Arguments.of(OldIndexed.class, "secondary indexes"),
				Arguments.of(IndexedByDouble.class, "'weight'"), Arguments.of(WrongDefault.class, "'state'"),
				Arguments.of(BytesDefault.class, "'bytes'"), Arguments.of(ZonedEpoch.class, "EPOCH_MILLIS"),
				Arguments.of(TextTimestamp.class, "'changed'"), Arguments.of(GenericPart.class, "'value'"),
				Arguments.of(Heir.class, "inherits 'id'"), Arguments.of(Unconvertible.class, "'thread'"),
				Arguments.of(EmbeddedKey.class, "'inner.id'"), Arguments.of(WithoutGetter.class, "'secret'"),
				Arguments.of(Contradicting.class, "@Ignored and @Column"),
				Arguments.of(NullableKey.class, "'id' can be absent"), Arguments.of(JsonKey.class, "'ids'"),
				Arguments.of(OptionalDefault.class, "'state' has a default"),
				Arguments.of(IntNumber.class, "'number' is assigned by the service"),
				Arguments.of(LocalCreation.class, "'created'"), Arguments.of(PrefixedColumn.class, "'home'"));
	}

	@Test
	void table() {
		assertThat(this.template.entityTypes().of(PageView.class).table().name()).isEqualTo("page_views");
		create(PageView.class);
		assertThat(this.client.describeTable("page_views").options().timeToLive()).hasValue(2_592_000);
		this.template.insert(new PageView("/", LocalDate.of(2026, 7, 1), null, "ann"));
		assertThat(this.template.find(PageView.class, "/", LocalDate.of(2026, 7, 1), 1)).isEmpty();
	}

	@Test
	void columns() {
		create(Device.class);
		this.template.insert(new Device("d-1", "1.2", Power.ON, 3, "secret"));
		assertThat(this.template.get(Device.class, "d-1")).isEqualTo(new Device("d-1", "1.2", Power.ON, 3, null));
		Row row = row("Device");
		assertThat(row.findString("fw")).hasValue("1.2");
		assertThat(row.findString("session")).isEmpty();
		this.client.updateRow(r -> r.table("Device").primaryKey(row.primaryKey()).delete("power").delete("restarts"));
		assertThat(this.template.get(Device.class, "d-1")).isEqualTo(new Device("d-1", "1.2", Power.UNKNOWN, 0, null));
		this.client.updateRow(r -> r.table("Device").primaryKey(row.primaryKey()).delete("fw"));
		assertThat(this.template.get(Device.class, "d-1").firmware()).isNull();
	}

	@Test
	void timestamps() {
		create(Reading.class);
		Instant measured = Instant.now().minusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
		Reading reading = new Reading("s-1", 21.5, measured);
		assertThat(this.template.insert(reading)).isEqualTo(reading);
		assertThat(this.template.get(Reading.class, "s-1")).isEqualTo(reading);
		this.template.put(new Reading("s-2", 21.5, null));
		assertThat(this.template.get(Reading.class, "s-2").measured()).isNotNull();
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> this.template.put(new Reading("s-3", 21.5, measured.plusNanos(1))));
	}

	@Test
	void schema() {
		create(Ticket.class);
		assertThat(this.client.describeTable("Ticket").schema().definedColumns()).extracting("name")
			.containsExactlyInAnyOrder("effort", "state", "due", "title", "owner");
		assertThat(this.client.describeTable("Ticket").indexes()).hasSize(2);
	}

	@Test
	void embedded() {
		create(Customer.class);
		Customer customer = new Customer("c-1", new Address("Hangzhou", null),
				Optional.of(new Address("Beijing", "1")));
		this.template.insert(customer);
		assertThat(this.template.get(Customer.class, "c-1")).isEqualTo(customer);
		assertThat(row("Customer").columns()).extracting("name")
			.containsExactlyInAnyOrder("home_city", "work_city", "work_street");
		this.template.patch(Customer.class, patch -> patch.key("c-1").set("home.street", "2"));
		this.template.update(new Customer("c-1", new Address("Xi'an", "3"), Optional.empty()));
		assertThat(row("Customer").columns()).hasSize(2);
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> this.template.put(new Customer("c-2", new Address(null, null), Optional.empty())));
	}

	@Test
	void json() {
		create(Basket.class);
		Basket basket = new Basket("b-1", List.of(new Item("tea", 2)), Map.of("a", 1), new Item("cup", 1));
		this.template.insert(basket);
		assertThat(this.template.get(Basket.class, "b-1")).isEqualTo(basket);
		assertThat(row("Basket").getString("items")).isEqualTo("[{\"sku\":\"tea\",\"pieces\":2}]");
	}

	@Test
	void times() {
		create(Job.class);
		Job job = new Job("j-1", Instant.ofEpochMilli(1_500), Duration.ofSeconds(3), Instant.EPOCH);
		this.template.insert(job);
		assertThat(this.template.get(Job.class, "j-1")).isEqualTo(job);
		assertThat(row("Job").getLong("started")).isEqualTo(1_500);
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(
					() -> this.template.put(new Job("j-2", Instant.ofEpochSecond(1, 1), Duration.ZERO, Instant.EPOCH)))
			.withMessageContaining("'started'");
	}

	@Test
	void ownConverters() {
		create(Invoice.class);
		Invoice invoice = new Invoice("i-1", new Money(1250, "CNY"));
		this.template.insert(invoice);
		assertThat(this.template.get(Invoice.class, "i-1")).isEqualTo(invoice);
		assertThat(row("Invoice").getString("total")).isEqualTo("1250 CNY");
		OTSClient client = this.client;
		// snippet annotations.register
		ColumnConverters converters = ColumnConverters.builder().add(new MoneyConverter()).build();
		OtsTemplate template = OtsTemplate.create(client, OtsTemplateOptions
			.of(options -> options.entityTypes(new EntityTypes(NamingStrategy.asIs(), converters))));
		// end
		assertThat(template.entityTypes().of(Price.class).property("price").columnType())
			.isEqualTo(DefinedColumnType.STRING);
	}

	@Test
	void beans() {
		create(Person.class);
		create(Place.class);
		Person person = new Person();
		person.setId("p-1");
		this.template.insert(person);
		assertThat(this.template.get(Person.class, "p-1").getNick()).isEqualTo("unknown");
		Place place = this.template.insert(new Place("l-1", 3));
		assertThat(place.version()).isEqualTo(1);
		assertThat(this.template.get(Place.class, "l-1").seats()).isEqualTo(3);
	}

	private void create(Class<?> type) {
		new EntityTables(this.client, this.template.entityTypes()).create(type).requireMatch();
	}

	private Row row(String table) {
		return this.client.range(r -> r.table(table).rest("id")).stream().findFirst().orElseThrow();
	}

	enum State {

		NEW, PAID

	}

	// snippet annotations.key
	@Table(value = "page_views", timeToLiveSeconds = 30 * 86_400, maxVersions = 3)
	record PageView(@PartitionKey String page, @KeyPart(2) LocalDate day,
			@KeyPart(3) @AutoIncrement @Nullable Long number, String visitor) {
	}
	// end

	// snippet annotations.columns
	record Device(@PartitionKey String id, @Column("fw") @Nullable String firmware,
			@DefaultValue("UNKNOWN") Power power, @DefaultValue("0") long restarts, @Ignored @Nullable String session) {
	}

	enum Power {

		UNKNOWN, ON, OFF

	}
	// end

	// snippet annotations.timestamp
	record Reading(@PartitionKey String id, double degrees,
			@ColumnTimestamp(value = "degrees", written = true) @Nullable Instant measured) {
	}
	// end

	// snippet annotations.schema
	@SecondaryIndex(name = "tickets_by_state", keys = { "state", "due" }, includes = "title")
	@SecondaryIndex(name = "tickets_by_owner", keys = { "project", "owner" }, type = IndexType.LOCAL)
	record Ticket(@PartitionKey String project, @KeyPart(2) long number, String state, LocalDate due, String title,
			String owner, @DefinedColumn double effort) {
	}
	// end

	// snippet annotations.embedded
	record Customer(@PartitionKey String id, @Embedded Address home,
			@Embedded(prefix = "work_") Optional<Address> work) {
	}

	record Address(@Nullable String city, @Nullable String street) {
	}
	// end

	// snippet annotations.json
	record Basket(@PartitionKey String id, List<Item> items, Map<String, Integer> coupons, @Json Item favourite) {
	}

	record Item(String sku, int pieces) {
	}
	// end

	// snippet annotations.time
	record Job(@PartitionKey String id, @TimeFormat(TimeForm.EPOCH_MILLIS) Instant started,
			@TimeFormat(TimeForm.EPOCH_SECONDS) Duration timeout, Instant finished) {
	}
	// end

	// snippet annotations.convert
	record Invoice(@PartitionKey String id, @Convert(MoneyConverter.class) Money total) {
	}

	record Money(long cents, String currency) {
	}

	static final class MoneyConverter implements ColumnConverter<Money> {

		@Override
		public Class<Money> type() {
			return Money.class;
		}

		@Override
		public DefinedColumnType columnType() {
			return DefinedColumnType.STRING;
		}

		@Override
		public ColumnValue write(Money money) {
			return ColumnValue.of(money.cents() + " " + money.currency());
		}

		@Override
		public Money read(ColumnValue value) {
			if (!(value instanceof StringValue text) || !text.value().matches("-?\\d{1,18} [A-Z]{3}")) {
				throw new ConversionException("the column holds no amount of money");
			}
			String[] parts = text.value().split(" ");
			return new Money(Long.parseLong(parts[0]), parts[1]);
		}

	}
	// end

	record Price(@PartitionKey String id, Money price) {
	}

	// snippet annotations.bean
	static class Person {

		@PartitionKey
		private String id;

		private String nick = "unknown";

		String getId() {
			return this.id;
		}

		void setId(String id) {
			this.id = id;
		}

		String getNick() {
			return this.nick;
		}

		void setNick(String nick) {
			this.nick = nick;
		}

	}

	static final class Place {

		@PartitionKey
		private final String id;

		private final int seats;

		@Version
		private long version;

		Place(String id, int seats) {
			this.id = id;
			this.seats = seats;
		}

		String id() {
			return this.id;
		}

		int seats() {
			return this.seats;
		}

		long version() {
			return this.version;
		}

		void setVersion(long version) {
			this.version = version;
		}

	}
	// end

	record WithoutKey(String id) {
	}

	record DoubleKey(@PartitionKey double weight) {
	}

	record WithGap(@PartitionKey String id, @KeyPart(3) String other) {
	}

	record OptionalKey(@PartitionKey Optional<String> id) {
	}

	record TwoColumns(@PartitionKey String id, String title, @Column("title") String name) {
	}

	record TwoVersions(@PartitionKey String id, @Version long first, @Version long second) {
	}

	record TextVersion(@PartitionKey String id, @Version String version) {
	}

	record TakenSlot(@PartitionKey String id, @Version long version, @Column("version_3") String other) {
	}

	@Table(timeToLiveSeconds = 3600)
	record ShortLife(@PartitionKey String id) {
	}

	@SecondaryIndex(name = "by_colour", keys = "colour")
	record UnknownIndexed(@PartitionKey String id, String color) {
	}

	@SecondaryIndex(name = "by_color", keys = "color", type = IndexType.LOCAL)
	record LocalElsewhere(@PartitionKey String id, String color) {
	}

	@Table(maxVersions = 2)
	@SecondaryIndex(name = "by_color", keys = "color")
	record OldIndexed(@PartitionKey String id, String color) {
	}

	@SecondaryIndex(name = "by_weight", keys = "weight")
	record IndexedByDouble(@PartitionKey String id, double weight) {
	}

	record WrongDefault(@PartitionKey String id, @DefaultValue("LOST") State state) {
	}

	record BytesDefault(@PartitionKey String id, @DefaultValue("") byte[] bytes) {
	}

	record ZonedEpoch(@PartitionKey String id, @TimeFormat(TimeForm.EPOCH_MILLIS) ZonedDateTime time) {
	}

	record TextTimestamp(@PartitionKey String id, DayOfWeek day, @ColumnTimestamp("day") String changed) {
	}

	record GenericPart<V>(@PartitionKey String id, V value) {
	}

	static class Heir extends Person {

		@PartitionKey
		private String name;

		String getName() {
			return this.name;
		}

		void setName(String name) {
			this.name = name;
		}

	}

	record Unconvertible(@PartitionKey String id, Thread thread) {
	}

	record EmbeddedKey(@PartitionKey String id, @Embedded WithoutTable inner) {
	}

	record WithoutTable(@PartitionKey String id) {
	}

	record Contradicting(@PartitionKey String id, @Ignored @Column("n") String name) {
	}

	record NullableKey(@PartitionKey @Nullable String id) {
	}

	record JsonKey(@PartitionKey List<String> ids) {
	}

	record OptionalDefault(@PartitionKey String id, @DefaultValue("NEW") Optional<State> state) {
	}

	record IntNumber(@PartitionKey String id, @KeyPart(2) @AutoIncrement int number) {
	}

	record LocalCreation(@PartitionKey String id, @CreatedTime LocalDateTime created) {
	}

	record PrefixedColumn(@PartitionKey String id, @Embedded(prefix = "h_") @Column("home") Address home) {
	}

	static class WithoutGetter {

		@PartitionKey
		private String id;

		private String secret;

		String getId() {
			return this.id;
		}

		void setId(String id) {
			this.id = id;
		}

		void setSecret(String secret) {
			this.secret = secret;
		}

	}

}
