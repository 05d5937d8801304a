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

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import io.otspring.client.OTSClient;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.retry.NoRetryPolicy;
import io.otspring.client.retry.RetryDecision;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What others do to a row between the attempts of a write whose first answer is lost.
 */
class BetweenAttemptsTests {

	private static final Duration PATIENCE = Duration.ofMillis(100);

	private static final Duration LATE = Duration.ofMillis(500);

	private static final MappedTables tables = new MappedTables();

	private static final OtsTemplate others = OtsTemplate.create(tables.client());

	private static int accounts;

	private final String id = "account-" + accounts++;

	@BeforeAll
	static void createTables() {
		tables.create(others.entityTypes().of(Account.class));
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
	void changesByOthersDoNotHideThatAnUpdateTookPlace() {
		Account account = insert();
		Account updated = lose("UpdateRow", template -> template.update(account.plus(1)), () -> changeByOthers(7));
		assertThat(updated).isEqualTo(new Account(this.id, 11, 2));
		assertThat(stored()).isEqualTo(new Account(this.id, 18, 9));
	}

	@Test
	void moreThanSevenChangesByOthersLeaveItUnknown() {
		Account account = insert();
		assertThatItStaysUnknown("UpdateRow", template -> template.update(account.plus(1)), () -> changeByOthers(8));
	}

	@Test
	void putByOthersLeavesItUnknown() {
		Account account = insert();
		assertThatItStaysUnknown("UpdateRow", template -> template.update(account.plus(1)), this::putByOthers);
		Account put = stored();
		assertThatItStaysUnknown("UpdateRow", template -> {
			template.patch(Account.class, p -> p.key(this.id).ifVersion(put.version()).increment("cents", 1));
			return put;
		}, this::putByOthers);
		assertThat(stored()).isEqualTo(new Account(this.id, 14, 5));
	}

	@Test
	void attemptThatIsLateChangesNothingAfterItsRepeat() {
		Account account = insert();
		tables.fail(FaultRule.on("UpdateRow").call(1).delay(LATE));
		try (OTSClient client = tables.client(options -> options.socketTimeout(PATIENCE))) {
			account = OtsTemplate.create(client).update(account.plus(1));
		}
		account = others.update(account.plus(1));
		tables.fail(FaultRule.on("GetRow").call(1).delay(LATE.plus(PATIENCE)));
		assertThat(stored()).isEqualTo(account).isEqualTo(new Account(this.id, 12, 3));
	}

	@Test
	void attemptThatIsLateMayTakePlaceAfterItStayedUnknown() {
		Account account = insert();
		tables.fail(FaultRule.on("UpdateRow").call(1).delay(LATE));
		tables.fail(FaultRule.on("GetRow").call(1).cutBefore());
		try (OTSClient client = tables
			.client(options -> options.socketTimeout(PATIENCE).retryPolicy(new NoRetryPolicy()))) {
			OtsTemplate impatient = OtsTemplate.create(client);
			assertThatExceptionOfType(OtsException.class).isThrownBy(() -> impatient.update(account.plus(1)))
				.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
		}
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(stored()).isEqualTo(new Account(this.id, 11, 2)));
	}

	/**
	 * The guard of an insertion lasts as long as nobody deletes the row.
	 */
	@Test
	void insertionIsRepeatedIfOthersDeleteTheRow() {
		Account inserted = lose("PutRow", template -> template.insert(new Account(this.id, 10, 0)),
				() -> others.delete(stored()));
		assertThat(inserted).isEqualTo(stored()).isEqualTo(new Account(this.id, 10, 1));
	}

	/**
	 * A row that is inserted anew has the versions of the one that was deleted.
	 */
	@Test
	void updateIsRepeatedIfOthersDeleteTheRowAndInsertItAnew() {
		Account account = insert();
		Account updated = lose("UpdateRow", template -> template.update(account.plus(1)), this::replaceByOthers);
		assertThat(updated).isEqualTo(stored()).isEqualTo(new Account(this.id, 11, 2));
	}

	/**
	 * Nor does a token tell that it was another row that was changed.
	 */
	@Test
	void updateIsReportedAsRefusedIfOthersInsertTheRowAnewAndChangeIt() {
		Account account = insert();
		assertThatExceptionOfType(VersionConflictException.class)
			.isThrownBy(() -> lose("UpdateRow", template -> template.update(account.plus(1)), () -> {
				assertThat(stored()).isEqualTo(new Account(this.id, 11, 2));
				replaceByOthers();
				changeByOthers(1);
			}));
		assertThat(stored()).isEqualTo(new Account(this.id, 101, 2));
	}

	/**
	 * What counts is that the row is gone, not who deleted it.
	 */
	@Test
	void deletionByOthersCountsIfTheOutcomeIsUnknown() {
		Account account = insert();
		tables.fail(FaultRule.on("DeleteRow").call(1).cutBefore());
		run(template -> template.delete(account), () -> others.delete(stored()));
		assertThat(others.find(Account.class, this.id)).isEmpty();
	}

	private Account insert() {
		return others.insert(new Account(this.id, 10, 0));
	}

	private Account stored() {
		return others.get(Account.class, this.id);
	}

	private void changeByOthers(int times) {
		for (int i = 0; i < times; i++) {
			others.update(stored().plus(1));
		}
	}

	private void putByOthers() {
		others.put(stored().plus(1));
	}

	private void replaceByOthers() {
		others.delete(stored());
		others.insert(new Account(this.id, 100, 0));
	}

	private void assertThatItStaysUnknown(String operation, Function<OtsTemplate, Account> write, Runnable between) {
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> lose(operation, write, between))
			.satisfies(failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
	}

	/**
	 * Loses the answer to a write, and lets others act before it is repeated.
	 */
	private static Account lose(String operation, Function<OtsTemplate, Account> write, Runnable between) {
		tables.clearFaults();
		tables.fail(FaultRule.on(operation).call(1).cutAfter());
		AtomicReference<Account> written = new AtomicReference<>();
		run(template -> written.set(write.apply(template)), between);
		return written.get();
	}

	private static void run(Consumer<OtsTemplate> write, Runnable between) {
		RetryPolicy once = attempt -> {
			if (attempt.number() > 1) {
				return RetryDecision.giveUp();
			}
			between.run();
			return RetryDecision.againAfter(Duration.ZERO);
		};
		try (OTSClient client = tables.client(options -> options.retryPolicy(once))) {
			write.accept(OtsTemplate.create(client));
		}
	}

	record Account(@PartitionKey String id, long cents, @Version long version) {

		Account plus(long more) {
			return new Account(this.id, this.cents + more, this.version);
		}

	}

}
