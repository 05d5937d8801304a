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

package io.otspring.client.mapping;

import java.time.Instant;
import java.util.Optional;

import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Single entities, from the call to the emulator and back.
 */
class OtsTemplateTests {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");

	private static final MappedTables tables = new MappedTables();

	private static final OtsTemplate template = OtsTemplate.create(tables.client(), OtsTemplateOptions
		.of(options -> options.clock(() -> NOW.plusNanos(456)).auditor(() -> Optional.of("ann"))));

	@BeforeAll
	static void createTables() {
		tables.create(template.entityTypes().of(Customer.class));
		tables.create(template.entityTypes().of(Order.class));
		tables.create(template.entityTypes().of(Person.class));
	}

	@AfterAll
	static void close() {
		tables.close();
	}

	@Test
	void putEntityIsFound() {
		Customer customer = customer("put");
		assertThat(template.put(customer)).isEqualTo(customer);
		assertThat(template.find(Customer.class, "put")).contains(customer);
		assertThat(template.get(Customer.class, "put")).isEqualTo(customer);
	}

	@Test
	void missingEntityIsNone() {
		assertThat(template.find(Customer.class, "missing")).isEmpty();
		assertThatExceptionOfType(EntityNotFoundException.class)
			.isThrownBy(() -> template.get(Customer.class, "missing"))
			.withMessageContaining(Customer.class.getName());
	}

	@Test
	void keyIsChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> template.find(Customer.class))
			.withMessageContaining("is 1 values, for [id], not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> template.find(Customer.class, 5))
			.withMessageContaining("'id'")
			.withMessageContaining("is java.lang.String, not java.lang.Integer");
	}

	@Test
	void insertFailsIfTheRowExists() {
		template.insert(customer("insert"));
		assertThatExceptionOfType(EntityExistsException.class).isThrownBy(() -> template.insert(customer("insert")));
	}

	@Test
	void updateFailsIfTheRowDoesNotExist() {
		assertThatExceptionOfType(EntityNotFoundException.class).isThrownBy(() -> template.update(customer("update")));
		assertThat(template.find(Customer.class, "update")).isEmpty();
	}

	@Test
	void updateDeletesWhatIsNullAndKeepsWhatIsNotMapped() {
		template.put(customer("partial"));
		tables.client()
			.updateRow(u -> u.table("Customer").primaryKey(PrimaryKey.of("id", "partial")).put("other", "kept"));
		Customer emptied = new Customer("partial", null, 0, new Address("Hangzhou", Optional.empty()));
		template.update(emptied);
		assertThat(template.get(Customer.class, "partial")).isEqualTo(emptied);
		assertThat(tables.client()
			.getRow(r -> r.table("Customer").primaryKey(PrimaryKey.of("id", "partial")))
			.row()
			.orElseThrow()
			.getString("other")).isEqualTo("kept");
	}

	@Test
	void patchChangesOnlyWhatIsGiven() {
		template.put(customer("patch"));
		template.patch(Customer.class,
				p -> p.key("patch").set("address.city", "Beijing").increment("points", -2).remove("name"));
		assertThat(template.get(Customer.class, "patch"))
			.isEqualTo(new Customer("patch", null, 5, new Address("Beijing", Optional.of("310000"))));
	}

	@Test
	void patchOfAMissingRowFailsUnlessItMayCreateIt() {
		assertThatExceptionOfType(EntityNotFoundException.class)
			.isThrownBy(() -> template.patch(Customer.class, p -> p.key("upsert").increment("points", 1)));
		template.patch(Customer.class,
				p -> p.key("upsert").set("address.city", "Xi'an").increment("points", 1).upsert());
		assertThat(template.get(Customer.class, "upsert").points()).isEqualTo(1);
	}

	@Test
	void patchWithoutSenseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> template.patch(Customer.class, p -> p.set("name", "Li")))
			.withMessageEndingWith("needs a key");
		assertThatIllegalArgumentException().isThrownBy(() -> template.patch(Customer.class, p -> p.key("empty")))
			.withMessageEndingWith("needs a change");
	}

	@Test
	void incrementReturnsTheSum() {
		template.put(customer("increment"));
		assertThat(template.increment(Customer.class, "points", 3, "increment")).isEqualTo(10);
		assertThatExceptionOfType(EntityNotFoundException.class)
			.isThrownBy(() -> template.increment(Customer.class, "points", 3, "nobody"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> template.increment(Customer.class, "name", 3, "increment"))
			.withMessageContaining("'name'");
	}

	@Test
	void conditionHasToHold() {
		template.put(customer("condition"));
		assertThatExceptionOfType(OtsConditionFailedException.class)
			.isThrownBy(() -> template.put(customer("condition"), template.where(Customer.class, "points").equalTo(8)));
		template.put(new Customer("condition", null, 1, new Address("Wuhan", Optional.empty())),
				template.where(Customer.class, "points").equalTo(7));
		assertThat(template.get(Customer.class, "condition").points()).isEqualTo(1);
	}

	@Test
	void deletedEntityIsGone() {
		Customer customer = template.put(customer("delete"));
		template.delete(customer);
		template.delete(customer);
		assertThat(template.find(Customer.class, "delete")).isEmpty();
		template.put(customer);
		template.deleteByKey(Customer.class, "delete");
		assertThat(template.find(Customer.class, "delete")).isEmpty();
	}

	@Test
	void generatedKeyComesBack() {
		Order first = template.insert(new Order("c-17", 0, "NEW"));
		Order second = template.put(new Order("c-17", 0, "NEW"));
		assertThat(first.number()).isPositive().isLessThan(second.number());
		assertThat(template.get(Order.class, "c-17", second.number())).isEqualTo(second);
		assertThatIllegalArgumentException().isThrownBy(() -> template.insert(first))
			.withMessageContaining("is assigned already");
		template.put(new Order("c-17", first.number(), "PAID"));
		assertThat(template.get(Order.class, "c-17", first.number()).state()).isEqualTo("PAID");
		assertThat(template.range(Order.class).keyPrefix("c-17").backward().stream()).extracting(Order::number)
			.containsExactly(second.number(), first.number());
		template.delete(first);
		assertThat(template.find(Order.class, "c-17", first.number())).isEmpty();
	}

	@Test
	void beansAreFilledByTheirSettersAndAudited() {
		Person person = new Person();
		person.setId(7L);
		assertThat(template.insert(person)).isSameAs(person);
		assertThat(person.getCreated()).isEqualTo(NOW);
		assertThat(person.getChanged()).isEqualTo(NOW.toEpochMilli());
		assertThat(person.getCreator()).isEqualTo("ann");
		Person read = template.get(Person.class, 7L);
		assertThat(read).usingRecursiveComparison().isEqualTo(person);
		read.setCreated(null);
		template.update(read);
		assertThat(template.get(Person.class, 7L).getCreated()).isEqualTo(NOW);
	}

	private static Customer customer(String id) {
		return new Customer(id, "Wang", 7, new Address("Shanghai", Optional.of("310000")));
	}

	record Customer(@PartitionKey String id, @Nullable String name, int points, @Embedded Address address) {
	}

	record Address(String city, Optional<String> postcode) {
	}

	record Order(@PartitionKey String customer, @KeyPart(2) @AutoIncrement long number, String state) {
	}

	static class Person {

		@PartitionKey
		private Long id;

		private String nick = "unknown";

		@CreatedTime
		private @Nullable Instant created;

		@CreatedBy
		private @Nullable String creator;

		@LastModifiedTime
		private long changed;

		Long getId() {
			return this.id;
		}

		void setId(Long id) {
			this.id = id;
		}

		String getNick() {
			return this.nick;
		}

		void setNick(String nick) {
			this.nick = nick;
		}

		Instant getCreated() {
			return this.created;
		}

		void setCreated(Instant created) {
			this.created = created;
		}

		String getCreator() {
			return this.creator;
		}

		void setCreator(String creator) {
			this.creator = creator;
		}

		long getChanged() {
			return this.changed;
		}

		void setChanged(long changed) {
			this.changed = changed;
		}

	}

}
