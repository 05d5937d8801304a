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

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.filter.Filter;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Optimistic locking, with answers that are lost on the way.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
class VersionTests {

	private static final MappedTables tables = new MappedTables();

	private static final OtsTemplate template = OtsTemplate.create(tables.client());

	private static final OtsAsyncTemplate asyncTemplate = OtsAsyncTemplate.create(tables.asyncClient());

	private static int accounts;

	@Parameter
	private Style style;

	private final String id = "account-" + accounts++;

	@BeforeAll
	static void createTables() {
		tables.create(template.entityTypes().of(Account.class));
		tables.create(template.entityTypes().of(Ticket.class));
	}

	@AfterAll
	static void close() {
		tables.close();
	}

	@AfterEach
	void clearFaults() {
		tables.clearFaults();
	}

	@Test
	void versionCountsWrites() {
		Account account = insert();
		assertThat(account.version()).isEqualTo(1);
		account = this.style.update(account.plus(5));
		assertThat(account).isEqualTo(new Account(this.id, 15, 2));
		account = this.style.put(account.plus(1));
		assertThat(account).isEqualTo(stored()).isEqualTo(new Account(this.id, 16, 3));
		this.style.delete(account);
		assertThat(template.find(Account.class, this.id)).isEmpty();
	}

	@Test
	void outdatedEntityIsRefusedWithBothVersions() {
		Account outdated = insert();
		template.update(outdated.plus(1));
		for (Consumer<Account> write : this.style.writes()) {
			VersionConflictException conflict = catchThrowableOfType(VersionConflictException.class,
					() -> write.accept(outdated));
			assertThat(conflict.expectedVersion()).isEqualTo(1);
			assertThat(conflict.actualVersion()).hasValue(2);
			assertThat(conflict)
				.hasMessage("This " + Account.class.getName() + " is not at version 1 any more, but at 2")
				.hasCauseInstanceOf(OtsConditionFailedException.class);
		}
		assertThat(stored()).isEqualTo(new Account(this.id, 11, 2));
	}

	@Test
	void deletedEntityIsRefused() {
		Account outdated = insert();
		template.delete(outdated);
		for (Consumer<Account> write : this.style.writes()) {
			assertThatExceptionOfType(VersionConflictException.class).isThrownBy(() -> write.accept(outdated))
				.satisfies(conflict -> assertThat(conflict.actualVersion()).isEqualTo(OptionalLong.empty()));
		}
	}

	@Test
	void newEntityIsRefusedIfTheRowExists() {
		insert();
		Account again = new Account(this.id, 1, 0);
		assertThatExceptionOfType(EntityExistsException.class).isThrownBy(() -> this.style.insert(again));
		assertThatExceptionOfType(EntityExistsException.class).isThrownBy(() -> this.style.put(again));
		assertThatIllegalArgumentException().isThrownBy(() -> this.style.update(again))
			.withMessageContaining("has no version");
	}

	@Test
	void lostAnswersOfWritesThatTookPlaceAreMadeUpFor() {
		lose("PutRow");
		Account account = insert();
		lose("UpdateRow");
		account = this.style.update(account.plus(1));
		lose("PutRow");
		account = this.style.put(account.plus(1));
		assertThat(account).isEqualTo(stored()).isEqualTo(new Account(this.id, 12, 3));
		lose("UpdateRow");
		this.style.patch(this.id, 3);
		assertThat(stored()).isEqualTo(new Account(this.id, 112, 4));
		lose("DeleteRow");
		this.style.delete(stored());
		assertThat(template.find(Account.class, this.id)).isEmpty();
	}

	@Test
	void answerThatStaysUnknownIsLookedUp() {
		Account account = insert();
		tables.fail(FaultRule.on("UpdateRow").call(1).cutAfter());
		tables.fail(FaultRule.on("UpdateRow").call(2).cutBefore());
		tables.fail(FaultRule.on("UpdateRow").call(3).cutBefore());
		assertThat(this.style.update(account.plus(1))).isEqualTo(stored()).isEqualTo(new Account(this.id, 11, 2));
	}

	@Test
	void writeThatNeverArrivedStaysUnknown() {
		Account account = insert();
		tables.fail(FaultRule.on("UpdateRow").cutBefore());
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> this.style.update(account.plus(1)))
			.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
		tables.clearFaults();
		assertThat(stored()).isEqualTo(account);
	}

	@Test
	void conditionOfTheCallerIsNoConflict() {
		Account account = insert();
		assertThatExceptionOfType(OtsConditionFailedException.class)
			.isThrownBy(() -> template.update(account.plus(1), Filter.column("cents").equalTo(0)));
	}

	@Test
	void patchWithoutVersionCountsAsAWrite() {
		insert();
		template.patch(Account.class, p -> p.key(this.id).set("cents", 3));
		assertThat(template.increment(Account.class, "cents", 4, this.id)).isEqualTo(7);
		assertThat(stored()).isEqualTo(new Account(this.id, 7, 3));
	}

	@Test
	void keyMayBeGenerated() {
		Ticket ticket = template.insert(new Ticket(this.id, 0, 0));
		assertThat(ticket.version()).isEqualTo(1);
		ticket = template.put(template.update(ticket));
		assertThat(template.get(Ticket.class, this.id, ticket.number())).isEqualTo(ticket);
		assertThat(ticket.version()).isEqualTo(3);
		long number = ticket.number();
		assertThatExceptionOfType(VersionConflictException.class)
			.isThrownBy(() -> template.delete(new Ticket(this.id, number, 2)));
		assertThatIllegalArgumentException().isThrownBy(() -> template.put(new Ticket(this.id, number, 0)))
			.withMessageContaining("'number'")
			.withMessageContaining("is assigned already");
		template.delete(ticket);
		assertThat(template.find(Ticket.class, this.id, number)).isEmpty();
	}

	@Test
	void patchOfAVersionCannotCreateTheRow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> template.patch(Account.class, p -> p.key(this.id).ifVersion(1).set("cents", 3).upsert()))
			.withMessageContaining("choose ifVersion or upsert");
	}

	@Test
	void patchOfAnotherVersionIsRefused() {
		insert();
		assertThatExceptionOfType(VersionConflictException.class).isThrownBy(() -> this.style.patch(this.id, 2));
	}

	private Account insert() {
		return this.style.insert(new Account(this.id, 10, 0));
	}

	private Account stored() {
		return template.get(Account.class, this.id);
	}

	private static void lose(String operation) {
		tables.clearFaults();
		tables.fail(FaultRule.on(operation).call(1).cutAfter());
	}

	record Account(@PartitionKey String id, long cents, @Version long version) {

		Account plus(long more) {
			return new Account(this.id, this.cents + more, this.version);
		}

	}

	record Ticket(@PartitionKey String event, @KeyPart(2) @AutoIncrement long number, @Version long version) {
	}

	/**
	 * The two templates.
	 */
	enum Style {

		BLOCKING {

			@Override
			Account insert(Account account) {
				return template.insert(account);
			}

			@Override
			Account put(Account account) {
				return template.put(account);
			}

			@Override
			Account update(Account account) {
				return template.update(account);
			}

			@Override
			void patch(String id, long version) {
				template.patch(Account.class, p -> p.key(id).ifVersion(version).increment("cents", 100));
			}

			@Override
			void delete(Account account) {
				template.delete(account);
			}

		},

		ASYNCHRONOUS {

			@Override
			Account insert(Account account) {
				return joined(() -> asyncTemplate.insert(account).join());
			}

			@Override
			Account put(Account account) {
				return joined(() -> asyncTemplate.put(account).join());
			}

			@Override
			Account update(Account account) {
				return joined(() -> asyncTemplate.update(account).join());
			}

			@Override
			void patch(String id, long version) {
				joined(() -> asyncTemplate
					.patch(Account.class, p -> p.key(id).ifVersion(version).increment("cents", 100))
					.join());
			}

			@Override
			void delete(Account account) {
				joined(() -> asyncTemplate.delete(account).join());
			}

		};

		abstract Account insert(Account account);

		abstract Account put(Account account);

		abstract Account update(Account account);

		abstract void patch(String id, long version);

		abstract void delete(Account account);

		List<Consumer<Account>> writes() {
			return List.of(this::put, this::update, this::delete);
		}

		private static <R> R joined(Supplier<R> call) {
			try {
				return call.get();
			}
			catch (CompletionException ex) {
				throw (RuntimeException) ex.getCause();
			}
		}

	}

}
