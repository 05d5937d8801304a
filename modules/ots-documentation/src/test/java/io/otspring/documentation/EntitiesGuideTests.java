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
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.mapping.EntityCallback;
import io.otspring.client.mapping.EntityExistsException;
import io.otspring.client.mapping.EntityNotFoundException;
import io.otspring.client.mapping.OtsAsyncTemplate;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.OtsTemplateOptions;
import io.otspring.client.mapping.VersionConflictException;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.mapping.schema.EntityTables;
import io.otspring.client.mapping.schema.SchemaReport;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Records as rows: single entities, versions, and tables from types.
 */
@ExtendWith(EmulatorExtension.class)
class EntitiesGuideTests {

	private final OTSClient client;

	private final OtsEmulator emulator;

	private final OtsTemplate template;

	EntitiesGuideTests(OTSClient client, OtsEmulator emulator) {
		this.client = client;
		this.emulator = emulator;
		this.template = OtsTemplate.create(client);
	}

	@BeforeEach
	void createTable() {
		new EntityTables(this.client, this.template.entityTypes()).create(Order.class);
	}

	@Test
	void first() {
		OTSClient client = this.client;
		// snippet entities.first
		OtsTemplate template = OtsTemplate.create(client);
		new EntityTables(client, template.entityTypes()).create(Order.class).requireMatch();
		Order order = template.insert(Order.of("c-17", 42, 3));
		Optional<Order> found = template.find(Order.class, "c-17", 42);
		// end
		assertThat(found).contains(order);
		assertThat(order.version()).isEqualTo(1);
		assertThat(order.placed()).isNotNull();
		assertThat(template.find(Order.class, "c-17", 43)).isEmpty();
		assertThatExceptionOfType(EntityNotFoundException.class)
			.isThrownBy(() -> template.get(Order.class, "c-17", 43));
		assertThatExceptionOfType(EntityExistsException.class)
			.isThrownBy(() -> template.insert(Order.of("c-17", 42, 1)));
	}

	@Test
	void singleEntities() {
		OtsTemplate template = this.template;
		Order order = template.insert(Order.of("c-17", 42, 3));
		// snippet entities.write
		Order paid = template.update(order.in(State.PAID));
		Order sent = template.put(paid.in(State.SENT));
		template.patch(Order.class, patch -> patch.key("c-17", 42).set("note", "a gift").increment("pieces", 2));
		long pieces = template.increment(Order.class, "pieces", -1, "c-17", 42);
		Order stored = template.get(Order.class, "c-17", 42);
		template.delete(stored);
		template.deleteByKey(Order.class, "c-17", 42);
		// end
		assertThat(sent.version()).isEqualTo(3);
		assertThat(pieces).isEqualTo(4);
		assertThat(stored).isEqualTo(new Order("c-17", 42, State.SENT, 4, "a gift", order.placed(), 5));
		assertThat(template.find(Order.class, "c-17", 42)).isEmpty();
		assertThatExceptionOfType(EntityNotFoundException.class)
			.isThrownBy(() -> template.increment(Order.class, "pieces", 1, "c-17", 42));
	}

	@Test
	void updateKeepsWhatIsNotMappedAndPutDoesNot() {
		Order order = this.template.insert(Order.of("c-17", 42, 3));
		PrimaryKey key = PrimaryKey.of("customer", "c-17").and("number", 42);
		this.client.updateRow(r -> r.table("orders").primaryKey(key).put("carrier", "SF"));
		order = this.template.update(order.in(State.PAID));
		assertThat(this.client.getRow(r -> r.table("orders").primaryKey(key)).row().orElseThrow().findString("carrier"))
			.isPresent();
		this.template.put(order);
		assertThat(this.client.getRow(r -> r.table("orders").primaryKey(key)).row().orElseThrow().findString("carrier"))
			.isEmpty();
	}

	@Test
	void generatedKeys() {
		OtsTemplate template = this.template;
		new EntityTables(this.client, template.entityTypes()).create(Message.class);
		// snippet entities.generated
		Message sent = template.insert(new Message("lobby", null, "hello"));
		Message read = template.get(Message.class, "lobby", sent.number());
		// end
		assertThat(sent.number()).isPositive();
		assertThat(read).isEqualTo(sent);
		assertThatIllegalArgumentException().isThrownBy(() -> template.insert(sent));
		this.emulator.faults().add(FaultRule.on("PutRow").call(1).cutAfter());
		assertThatExceptionOfType(OtsException.class)
			.isThrownBy(() -> template.insert(new Message("lobby", null, "lost")))
			.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
	}

	@Test
	void versions() {
		OtsTemplate template = this.template;
		template.insert(Order.of("c-17", 42, 3));
		String conflict = "";
		// snippet entities.conflict
		Order mine = template.get(Order.class, "c-17", 42);
		Order theirs = template.get(Order.class, "c-17", 42);
		template.update(theirs.in(State.PAID));
		try {
			template.update(mine.in(State.SENT));
		}
		catch (VersionConflictException ex) {
			conflict = "expected " + ex.expectedVersion() + ", but is " + ex.actualVersion().orElseThrow();
		}
		// end
		assertThat(conflict).isEqualTo("expected 1, but is 2");
		Order changed = change("c-17", 42, order -> order.in(State.SENT));
		assertThat(changed).isEqualTo(template.get(Order.class, "c-17", 42));
		assertThat(changed.version()).isEqualTo(3);
		template.increment(Order.class, "pieces", 1, "c-17", 42);
		assertThatExceptionOfType(VersionConflictException.class).isThrownBy(() -> template.update(changed))
			.withMessageContaining("is not at version 3 any more, but at 4");
		// snippet entities.patchVersion
		template.patch(Order.class, patch -> patch.key("c-17", 42).remove("note").ifVersion(4));
		// end
		assertThat(template.get(Order.class, "c-17", 42).version()).isEqualTo(5);
	}

	// snippet entities.again
	private Order change(String customer, long number, UnaryOperator<Order> change) {
		while (true) {
			try {
				return this.template.update(change.apply(this.template.get(Order.class, customer, number)));
			}
			catch (VersionConflictException ex) {
				// Somebody was faster: once more with what is there now
			}
		}
	}
	// end

	@Test
	void accounts() {
		new EntityTables(this.client, this.template.entityTypes()).create(Account.class);
		this.template.insert(new Account("ann", 1000, 0));
		assertThat(new Accounts(this.template).book("ann", 250)).isEqualTo(new Account("ann", 1250, 2));
	}

	@Test
	void lostAnswers() {
		OtsTemplate template = this.template;
		OtsEmulator emulator = this.emulator;
		Order order = template.insert(Order.of("c-17", 42, 3));
		// snippet entities.lost
		emulator.faults().add(FaultRule.on("UpdateRow").table("orders").call(1).cutAfter());
		Order paid = template.update(order.in(State.PAID));
		assertThat(paid.version()).isEqualTo(2);
		// end
		assertThat(template.get(Order.class, "c-17", 42)).isEqualTo(paid);
		emulator.faults().clear();
		emulator.faults().add(FaultRule.on("UpdateRow").table("orders").cutBefore());
		OtsTemplate once = template.withClient(this.client.withOptions(o -> o.retryPolicy(RetryPolicy.none())));
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> once.update(paid.in(State.SENT)))
			.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
	}

	@Test
	void auditing() {
		OTSClient client = this.client;
		new EntityTables(client, this.template.entityTypes()).create(Article.class);
		// snippet entities.options
		OtsTemplate template = OtsTemplate.create(client,
				OtsTemplateOptions.of(options -> options.auditor(() -> Optional.of("ann")).callback(new Trimmed())));
		Article article = template.insert(new Article("a-1", " Tea ", null, null, null, null));
		// end
		assertThat(article.title()).isEqualTo("Tea");
		assertThat(article.author()).isEqualTo("ann");
		assertThat(article.created()).isNotNull();
		assertThat(article.changed()).isNotNull();
		OtsTemplate other = OtsTemplate.create(client, OtsTemplateOptions.of(o -> o.auditor(() -> Optional.of("bob"))));
		other.patch(Article.class, patch -> patch.key("a-1").set("title", "Green tea"));
		Article changed = template.get(Article.class, "a-1");
		assertThat(changed.author()).isEqualTo("ann");
		assertThat(changed.editor()).isEqualTo("bob");
		assertThat(changed.created()).isEqualTo(article.created());
	}

	@Test
	void asynchronous() {
		OtsTemplate template = this.template;
		template.insert(Order.of("c-17", 42, 3));
		try (OTSAsyncClient asyncClient = OTSAsyncClient.create(this.client.options().orElseThrow())) {
			// snippet entities.async
			OtsAsyncTemplate async = OtsAsyncTemplate.create(asyncClient);
			Order paid = async.get(Order.class, "c-17", 42)
				.thenCompose(order -> async.update(order.in(State.PAID)))
				.join();
			// end
			assertThat(paid.version()).isEqualTo(2);
		}
	}

	@Test
	void naming() {
		OTSClient client = this.client;
		// snippet entities.naming
		EntityTypes types = new EntityTypes(NamingStrategy.snakeCase(), ColumnConverters.standard());
		OtsTemplate template = OtsTemplate.create(client, OtsTemplateOptions.of(options -> options.entityTypes(types)));
		// end
		assertThat(template.entityTypes().of(PriceList.class).table().name()).isEqualTo("price_list");
		assertThat(types.of(PriceList.class).property("unitPrice").column()).isEqualTo("unit_price");
	}

	@Test
	void differences() throws IOException {
		OTSClient client = this.client;
		OtsTemplate template = this.template;
		client.deleteTable("orders");
		client.createTable(r -> r.table("orders")
			.primaryKey("customer", PrimaryKeyType.STRING)
			.primaryKey("id", PrimaryKeyType.INTEGER));
		// snippet entities.check
		SchemaReport report = new EntityTables(client, template.entityTypes()).check(Order.class);
		// end
		assertThat(report.matches()).isFalse();
		String text = report.toString().replace(Order.class.getName(), "com.example.Order");
		for (String page : List.of("entities.md", "entities.zh-CN.md")) {
			assertThat(Files.readString(Pages.guide(page))).contains("```\n" + text + "\n```");
		}
	}

	@Test
	void messages() throws IOException {
		this.template.insert(Order.of("c-17", 42, 3));
		Order outdated = this.template.get(Order.class, "c-17", 42);
		this.template.update(outdated.in(State.PAID));
		assertThatExceptionOfType(VersionConflictException.class)
			.isThrownBy(() -> this.template.update(outdated.in(State.SENT)))
			.withCauseInstanceOf(OtsConditionFailedException.class)
			.satisfies(ex -> {
				for (String page : List.of("entities.md", "entities.zh-CN.md")) {
					assertThat(Files.readString(Pages.guide(page)))
						.contains("`" + ex.getMessage().replace(Order.class.getName(), "com.example.Order") + "`");
				}
			});
	}

	// snippet entities.type
	@Table("orders")
	@SecondaryIndex(name = "orders_by_state", keys = { "state", "placed" })
	record Order(@PartitionKey String customer, @KeyPart(2) long number, State state, int pieces, @Nullable String note,
			@CreatedTime @Nullable Instant placed, @Version long version) {

		static Order of(String customer, long number, int pieces) {
			return new Order(customer, number, State.NEW, pieces, null, null, 0);
		}

		Order in(State other) {
			return new Order(this.customer, this.number, other, this.pieces, this.note, this.placed, this.version);
		}

	}

	enum State {

		NEW, PAID, SENT

	}
	// end

	// snippet entities.generatedType
	record Message(@PartitionKey String room, @KeyPart(2) @AutoIncrement @Nullable Long number, String text) {
	}
	// end

	// snippet entities.audited
	record Article(@PartitionKey String id, String title, @CreatedTime @Nullable Instant created,
			@CreatedBy @Nullable String author, @LastModifiedTime @Nullable Instant changed,
			@LastModifiedBy @Nullable String editor) {

		Article titled(String other) {
			return new Article(this.id, other, this.created, this.author, this.changed, this.editor);
		}

	}

	static final class Trimmed implements EntityCallback<Article> {

		@Override
		public Class<Article> type() {
			return Article.class;
		}

		@Override
		public Article beforeWrite(Article article) {
			return article.titled(article.title().strip());
		}

	}
	// end

	// snippet entities.readme
	record Account(@PartitionKey String id, long cents, @Version long version) {

		Account plus(long more) {
			return new Account(this.id, this.cents + more, this.version);
		}

	}

	record Accounts(OtsTemplate template) {

		Account book(String id, long cents) {
			return this.template.update(this.template.get(Account.class, id).plus(cents));
		}

	}
	// end

	record PriceList(@PartitionKey String item, BigDecimal unitPrice) {
	}

}
