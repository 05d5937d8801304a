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

package io.otspring.client;

import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.fault.CapturedLog;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Writes whose own success makes their condition false: they are repeated, take place
 * once, and never claim to have done nothing if they may have.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class GuardedWriteTests {

	private static final PrimaryKey FIRST = PrimaryKey.of("id", 1);

	private static final PrimaryKey SECOND = PrimaryKey.of("id", 2);

	private static final Condition CURRENT = Condition.that(Filter.column("version").equalTo(1));

	private static final Condition OUTDATED = Condition.that(Filter.column("version").equalTo(0)).guardingRepeats();

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(options());

	private static final OTSAsyncClient asyncClient = OTSAsyncClient.create(options());

	@Parameter
	private ClientStyle style;

	@BeforeAll
	static void createTable() {
		client.createTable(t -> t.table("t").primaryKey("id", PrimaryKeyType.INTEGER));
	}

	@AfterAll
	static void close() {
		client.close();
		asyncClient.close();
		emulator.close();
	}

	@BeforeEach
	void putRows() {
		client.batchWriteRow(b -> b.put(p -> p.table("t").primaryKey(FIRST).column("version", 1))
			.put(p -> p.table("t").primaryKey(SECOND).column("version", 1)));
	}

	@AfterEach
	void clearFaults() {
		emulator.faults().clear();
	}

	static Stream<FaultRule> lostAnswers() {
		return Stream.of(FaultRule.on("UpdateRow").call(1).cutAfter(),
				FaultRule.on("UpdateRow").call(1).answerAfter("OTSTimeout"),
				FaultRule.on("UpdateRow").call(1).wrongMd5());
	}

	@ParameterizedTest
	@MethodSource("lostAnswers")
	void repeatOfAWriteThatTookPlaceFailsAndSaysThatItMayHave(FaultRule lost) {
		emulator.faults().add(lost);
		OtsConditionFailedException failure = catchThrowableOfType(OtsConditionFailedException.class,
				() -> execute(update(FIRST, CURRENT.guardingRepeats())));
		assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
		assertThat(failure.attempts()).isEqualTo(2);
		assertThat(updates(FIRST)).isEqualTo(1);
	}

	@Test
	void conflictIsNoErrorInTheLog() {
		CapturedLog log = new CapturedLog();
		try (OTSClient logging = OTSClient.create(options().toBuilder().loggerName(log.loggerName()).build())) {
			assertThatExceptionOfType(OtsConditionFailedException.class)
				.isThrownBy(() -> logging.execute(update(FIRST, OUTDATED)));
			assertThat(log.lines(Level.ERROR)).isEmpty();
			assertThat(log.lines(Level.DEBUG)).anySatisfy(line -> assertThat(line).contains("OTSConditionCheckFail"));
		}
		finally {
			log.end();
		}
	}

	@Test
	void repeatOfAWriteThatDidNotTakePlaceDoes() {
		emulator.faults().add(FaultRule.on("UpdateRow").call(1).cutBefore());
		execute(update(FIRST, CURRENT.guardingRepeats()));
		assertThat(updates(FIRST)).isEqualTo(1);
	}

	@Test
	void insertSaysThatTheRowMayBeItsOwn() {
		PrimaryKey third = PrimaryKey.of("id", 3);
		client.deleteRow(d -> d.table("t").primaryKey(third));
		emulator.faults().add(FaultRule.on("PutRow").call(1).cutAfter());
		OtsConditionFailedException failure = catchThrowableOfType(OtsConditionFailedException.class,
				() -> execute(PutRowRequest
					.of(p -> p.table("t").primaryKey(third).condition(Condition.rowDoesNotExist().guardingRepeats()))));
		assertThat(failure.rowExists()).isTrue();
		assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
	}

	@Test
	void conditionThatDoesNotHoldAtOnceHasNoEffect() {
		OtsConditionFailedException failure = catchThrowableOfType(OtsConditionFailedException.class,
				() -> execute(update(FIRST, OUTDATED)));
		assertThat(failure.effect()).isEqualTo(Effect.NONE);
		assertThat(failure.attempts()).isEqualTo(1);
	}

	@Test
	void conditionThatDoesNotHoldAfterARefusalHasNoEffect() {
		emulator.faults().add(FaultRule.on("UpdateRow").call(1).answer("OTSServerBusy"));
		OtsConditionFailedException failure = catchThrowableOfType(OtsConditionFailedException.class,
				() -> execute(update(FIRST, OUTDATED)));
		assertThat(failure.effect()).isEqualTo(Effect.NONE);
		assertThat(failure.attempts()).isEqualTo(2);
	}

	@Test
	void otherConditionIsNotRepeated() {
		emulator.faults().add(FaultRule.on("UpdateRow").call(1).cutAfter());
		OtsTransportException failure = catchThrowableOfType(OtsTransportException.class,
				() -> execute(update(FIRST, CURRENT)));
		assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
		assertThat(failure.attempts()).isEqualTo(1);
	}

	@Test
	void repeatOfABatchThatTookPlaceSaysItOfEachRow() {
		emulator.faults().add(FaultRule.on("BatchWriteRow").call(1).cutAfter());
		BatchWriteRowRequest batch = BatchWriteRowRequest
			.of(b -> b.add(update(FIRST, CURRENT.guardingRepeats())).add(update(SECOND, CURRENT.guardingRepeats())));
		assertThat(execute(batch).results()).hasSize(2).allSatisfy(result -> {
			assertThat(result.error().orElseThrow().code()).isEqualTo("OTSConditionCheckFail");
			assertThat(result.effect()).isEqualTo(Effect.UNKNOWN);
		});
		assertThat(updates(FIRST)).isEqualTo(1);
		assertThat(updates(SECOND)).isEqualTo(1);
	}

	@Test
	void rowOfABatchWhoseConditionDoesNotHoldHasNoEffect() {
		BatchWriteRowRequest batch = BatchWriteRowRequest
			.of(b -> b.add(update(FIRST, OUTDATED)).add(update(SECOND, CURRENT.guardingRepeats())));
		assertThat(execute(batch).results()).extracting(result -> result.effect())
			.containsExactly(Effect.NONE, Effect.APPLIED);
	}

	@Test
	void batchWithARowThatMustNotBeRepeatedIsNot() {
		emulator.faults().add(FaultRule.on("BatchWriteRow").call(1).cutAfter());
		BatchWriteRowRequest batch = BatchWriteRowRequest
			.of(b -> b.add(update(FIRST, CURRENT.guardingRepeats())).add(update(SECOND, CURRENT)));
		OtsTransportException failure = catchThrowableOfType(OtsTransportException.class, () -> execute(batch));
		assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
		assertThat(failure.attempts()).isEqualTo(1);
	}

	private <R> R execute(OtsRequest<R> request) {
		if (this.style == ClientStyle.BLOCKING) {
			return client.execute(request);
		}
		try {
			return asyncClient.execute(request).join();
		}
		catch (CompletionException ex) {
			throw (OtsException) ex.getCause();
		}
	}

	private static UpdateRowRequest update(PrimaryKey key, Condition condition) {
		return UpdateRowRequest
			.of(u -> u.table("t").primaryKey(key).put("version", 2).increment("updates", 1).condition(condition));
	}

	private static long updates(PrimaryKey key) {
		Row row = client.getRow(r -> r.table("t").primaryKey(key)).row().orElseThrow();
		return row.getLong("updates");
	}

	private static OtsClientOptions options() {
		return OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.retryPolicy(RetryPolicy.noDelay())
			.build();
	}

}
