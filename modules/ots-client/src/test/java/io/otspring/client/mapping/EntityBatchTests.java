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

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.PrimaryKey;
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

/**
 * Many entities at once, with answers that are lost on the way.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
class EntityBatchTests {

	private static final MappedTables tables = new MappedTables();

	private static final OtsTemplateOptions options = OtsTemplateOptions.of(builder -> builder.callback(new Refusal()));

	private static final OtsTemplate template = OtsTemplate.create(tables.client(), options);

	private static final OtsAsyncTemplate asyncTemplate = OtsAsyncTemplate.create(tables.asyncClient(), options);

	private static int tests;

	@Parameter
	private Style style;

	private final String id = "test-" + tests++;

	@BeforeAll
	static void createTables() {
		Stream.of(Account.class, Note.class, Order.class)
			.forEach(type -> tables.create(template.entityTypes().of(type)));
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
	void entitiesOfSeveralRequestsFailOneByOne() {
		List<Account> stored = this.style.insertAll(accounts(450)).orThrow();
		assertThat(stored).hasSize(450).allMatch(account -> account.version() == 1);
		template.update(stored.get(7).plus(1));
		template.delete(stored.get(301));
		List<Account> changed = stored.stream().map(account -> account.plus(5)).toList();
		BatchResult<Account> result = this.style.updateAll(changed);
		assertThat(result.isSuccessful()).isFalse();
		assertThat(result.succeeded()).hasSize(448).allMatch(account -> account.version() == 2);
		assertThat(result.failed()).extracting(EntityResult::position).containsExactly(7, 301);
		EntityResult<Account> conflict = result.failed().get(0);
		assertThat(conflict.entity()).contains(changed.get(7));
		assertThat(conflict.effect()).isEqualTo(Effect.NONE);
		assertThat(conflict).hasToString("entity 7: VersionConflictException, effect NONE");
		assertThat(conflict(result, 7).actualVersion()).hasValue(2);
		assertThat(conflict(result, 7)).hasCauseInstanceOf(OtsConditionFailedException.class)
			.cause()
			.hasMessageStartingWith(
					"BatchWriteRow on Account at one of its rows failed: HTTP 403, OTSConditionCheckFail");
		assertThat(conflict(result, 301).actualVersion()).isEmpty();
		assertThatExceptionOfType(BatchFailedException.class).isThrownBy(result::orThrow)
			.withMessage("2 of 450 entities failed, the first with: " + conflict.failure().get().getMessage())
			.satisfies(failure -> assertThat(failure.failures()).hasSize(2))
			.satisfies(failure -> assertThat(failure.result()).isSameAs(result));
		List<PrimaryKey> keys = changed.stream().map(template::keyOf).toList();
		BatchResult<Account> found = this.style.findAll(Account.class, keys);
		assertThat(found.results().get(301).entity()).isEmpty();
		assertThat(found.orThrow()).hasSize(449)
			.startsWith(new Account(this.id + "-0", 5, 2))
			.endsWith(new Account(this.id + "-449", 5, 2));
	}

	@Test
	void lostAnswersAreMadeUpFor() {
		lose(1);
		List<Account> stored = this.style.putAll(accounts(3)).orThrow();
		lose(1);
		stored = this.style.updateAll(stored.stream().map(account -> account.plus(2)).toList()).orThrow();
		assertThat(stored).containsExactlyElementsOf(stored(3)).allMatch(account -> account.version() == 2);
		lose(1);
		this.style.deleteAll(stored).orThrow();
		assertThat(stored(3)).isEmpty();
	}

	@Test
	void answersThatStayUnknownAreLookedUp() {
		lose(1);
		tables.fail(FaultRule.on("BatchWriteRow").call(2).cutBefore());
		tables.fail(FaultRule.on("BatchWriteRow").call(3).cutBefore());
		assertThat(this.style.insertAll(accounts(2)).orThrow()).isEqualTo(stored(2));
	}

	@Test
	void laterRequestsFailWithoutHidingTheFirst() {
		List<Account> stored = this.style.insertAll(accounts(201)).orThrow();
		tables.fail(FaultRule.on("BatchWriteRow").call(2).cutAfter());
		tables.fail(FaultRule.on("BatchWriteRow").call(3).cutBefore());
		tables.fail(FaultRule.on("BatchWriteRow").call(4).cutBefore());
		assertThat(this.style.updateAll(stored).orThrow()).isEqualTo(stored(201));
	}

	@Test
	void writesThatNeverArrivedStayUnknown() {
		tables.fail(FaultRule.on("BatchWriteRow").cutBefore());
		BatchResult<Account> result = this.style.insertAll(accounts(2));
		assertThat(result.failed()).hasSize(2).allSatisfy(failed -> {
			assertThat(failed.effect()).isEqualTo(Effect.UNKNOWN);
			assertThat(failed.failure()).get().isInstanceOf(OtsException.class);
		});
	}

	@Test
	void batchFailsIfNoneOfItsRowsCanBeLookedUp() {
		Note note = new Note(this.id, "text");
		lose(1);
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> this.style.putAll(List.of(note)))
			.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
		lose(1);
		tables.fail(FaultRule.on("BatchGetRow").cutBefore());
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> this.style.putAll(List.of(note, account(0))))
			.satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
		tables.clearFaults();
		tables.fail(FaultRule.on("BatchWriteRow").answer("OTSAuthFailed"));
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> this.style.putAll(accounts(2)))
			.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.NONE));
	}

	@Test
	void entitiesWithoutVersionStayUnknownBesideThoseWithOne() {
		lose(1);
		BatchResult<Object> result = this.style.putAll(List.of(new Note(this.id, "text"), account(0)));
		assertThat(result.failed()).singleElement().satisfies(failed -> {
			assertThat(failed.position()).isZero();
			assertThat(failed.effect()).isEqualTo(Effect.UNKNOWN);
		});
		assertThat(result.succeeded()).containsExactly(new Account(this.id + "-0", 0, 1));
	}

	@Test
	void conflictIsKnownEvenIfTheRowCannotBeRead() {
		List<Account> stored = this.style.insertAll(accounts(2)).orThrow();
		template.update(stored.get(1));
		tables.fail(FaultRule.on("BatchGetRow").cutBefore());
		BatchResult<Account> result = this.style.deleteAll(stored);
		assertThat(result.succeeded()).containsExactly(stored.get(0));
		assertThat(conflict(result, 1).actualVersion()).isEmpty();
		assertThat(conflict(result, 1).getCause().getSuppressed()).hasSize(1);
	}

	@Test
	void typesMayBeMixedAndGeneratedKeysComeBack() {
		Order order = new Order(this.id, 0, 3);
		BatchResult<Object> result = this.style
			.insertAll(List.of(order, account(0), order, new Note(this.id, "text"), account(0)));
		assertThat(result.succeeded()).hasSize(4);
		Order first = (Order) result.succeeded().get(0);
		Order second = (Order) result.succeeded().get(2);
		assertThat(first.number()).isPositive().isLessThan(second.number());
		assertThat(result.results().get(4).failure()).get().isInstanceOf(EntityExistsException.class);
		assertThat(this.style.findAll(Order.class, List.of(template.keyOf(second), template.keyOf(first))).orThrow())
			.containsExactly(second, first);
	}

	@Test
	void missingRowsAreNotUpdated() {
		BatchResult<Note> result = this.style.updateAll(List.of(new Note(this.id, "text")));
		assertThat(result.results().get(0).failure()).get().isInstanceOf(EntityNotFoundException.class);
	}

	@Test
	void entityThatCannotBeReadFailsAlone() {
		template.put(new Note(this.id, "text"));
		PrimaryKey bad = template.key(Note.class, this.id + "-bad");
		tables.client().putRow(put -> put.table("Note").primaryKey(bad).column("text", 5));
		PrimaryKey good = template.key(Note.class, this.id);
		BatchResult<Note> result = this.style.findAll(Note.class, List.of(good, bad, good));
		assertThat(result.succeeded()).hasSize(2);
		assertThat(result.results().get(1).failure()).get().isInstanceOf(ConversionException.class);
	}

	@Test
	void nothingIsSentIfAnEntityCannotBeConverted() {
		Note note = new Note(this.id, "text");
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> this.style.putAll(List.of(note, new Note(this.id, "\ud800"))));
		assertThat(template.find(Note.class, this.id)).isEmpty();
	}

	@Test
	void callbackThatFailsAfterAWriteHidesNoOtherResult() {
		BatchResult<Note> result = this.style.putAll(List.of(new Note(this.id, Refusal.TEXT), new Note(this.id, "b")));
		assertThat(result.results()).extracting(EntityResult::effect).containsOnly(Effect.APPLIED);
		assertThat(result.failed()).singleElement()
			.satisfies(failed -> assertThat(failed.failure()).get().isInstanceOf(IllegalStateException.class));
		assertThat(template.get(Note.class, this.id).text()).isEqualTo("b");
	}

	@Test
	void nothingToDoTakesNoCall() {
		tables.fail(FaultRule.onAny().cutBefore());
		assertThat(this.style.putAll(List.of()).isSuccessful()).isTrue();
		assertThat(this.style.findAll(Note.class, List.of()).orThrow()).isEmpty();
	}

	private static VersionConflictException conflict(BatchResult<?> result, int position) {
		return (VersionConflictException) result.results().get(position).failure().orElseThrow();
	}

	private Account account(int number) {
		return new Account(this.id + "-" + number, 0, 0);
	}

	private List<Account> accounts(int count) {
		return IntStream.range(0, count).mapToObj(this::account).toList();
	}

	private List<Account> stored(int count) {
		return template.findAll(Account.class, accounts(count).stream().map(template::keyOf).toList()).orThrow();
	}

	private static void lose(int call) {
		tables.clearFaults();
		tables.fail(FaultRule.on("BatchWriteRow").call(call).cutAfter());
	}

	record Account(@PartitionKey String id, long cents, @Version long version) {

		Account plus(long more) {
			return new Account(this.id, this.cents + more, this.version);
		}

	}

	record Note(@PartitionKey String id, String text) {
	}

	record Order(@PartitionKey String customer, @KeyPart(2) @AutoIncrement long number, int items) {
	}

	/**
	 * Does not like a note.
	 */
	static class Refusal implements EntityCallback<Note> {

		static final String TEXT = "refused";

		@Override
		public Class<Note> type() {
			return Note.class;
		}

		@Override
		public void afterWrite(Note note) {
			if (note.text().equals(TEXT)) {
				throw new IllegalStateException();
			}
		}

	}

	/**
	 * The two templates.
	 */
	enum Style {

		BLOCKING {

			@Override
			<T> BatchResult<T> putAll(Collection<? extends T> entities) {
				return template.putAll(entities);
			}

			@Override
			<T> BatchResult<T> insertAll(Collection<? extends T> entities) {
				return template.insertAll(entities);
			}

			@Override
			<T> BatchResult<T> updateAll(Collection<? extends T> entities) {
				return template.updateAll(entities);
			}

			@Override
			<T> BatchResult<T> deleteAll(Collection<? extends T> entities) {
				return template.deleteAll(entities);
			}

			@Override
			<T> BatchResult<T> findAll(Class<T> type, List<PrimaryKey> keys) {
				return template.findAll(type, keys);
			}

		},

		ASYNCHRONOUS {

			@Override
			<T> BatchResult<T> putAll(Collection<? extends T> entities) {
				return joined(asyncTemplate.putAll(entities));
			}

			@Override
			<T> BatchResult<T> insertAll(Collection<? extends T> entities) {
				return joined(asyncTemplate.insertAll(entities));
			}

			@Override
			<T> BatchResult<T> updateAll(Collection<? extends T> entities) {
				return joined(asyncTemplate.updateAll(entities));
			}

			@Override
			<T> BatchResult<T> deleteAll(Collection<? extends T> entities) {
				return joined(asyncTemplate.deleteAll(entities));
			}

			@Override
			<T> BatchResult<T> findAll(Class<T> type, List<PrimaryKey> keys) {
				return joined(asyncTemplate.findAll(type, keys));
			}

		};

		abstract <T> BatchResult<T> putAll(Collection<? extends T> entities);

		abstract <T> BatchResult<T> insertAll(Collection<? extends T> entities);

		abstract <T> BatchResult<T> updateAll(Collection<? extends T> entities);

		abstract <T> BatchResult<T> deleteAll(Collection<? extends T> entities);

		abstract <T> BatchResult<T> findAll(Class<T> type, List<PrimaryKey> keys);

		private static <R> R joined(CompletableFuture<R> call) {
			try {
				return call.join();
			}
			catch (CompletionException ex) {
				throw (RuntimeException) ex.getCause();
			}
		}

	}

}
