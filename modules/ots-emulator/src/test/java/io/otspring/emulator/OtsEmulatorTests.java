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

package io.otspring.emulator;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

import io.otspring.emulator.EmulatorStartException.Reason;
import io.otspring.emulator.data.DataException;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.DirectoryStorage;
import io.otspring.emulator.storage.Storage;
import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.ReservedThroughput;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OtsEmulatorTests {

	@TempDir
	private Path directory;

	@Test
	void startsOnAFreePortOfThisMachineWithAKeyOfItsOwn() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder().start()) {
			assertThat(emulator.port()).isPositive();
			assertThat(emulator.endpoint()).isEqualTo("http://127.0.0.1:" + emulator.port());
			assertThat(emulator.instance()).isEqualTo("local");
			assertThat(emulator.accessKeyId()).matches("[a-zA-Z0-9+./_-]+");
			assertThat(emulator.accessKeySecret()).hasSizeGreaterThanOrEqualTo(30);
			assertThat(call(emulator, "ListTable", new byte[0], Instant.now()).status()).isEqualTo(200);
		}
	}

	@Test
	void executesOperations() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder().start()) {
			assertThat(call(emulator, "CreateTable", createTable("orders"), Instant.now()).status()).isEqualTo(200);
			assertThat(call(emulator, "CreateTable", createTable("orders"), Instant.now()).error())
				.isEqualTo("409 OTSObjectAlreadyExist Requested table already exists.");
			RawResponse response = call(emulator, "ListTable", new byte[0], Instant.now());
			assertThat(ListTableResponse.parseFrom(response.body()).getTableNamesList()).containsExactly("orders");
		}
	}

	@Test
	void keepsEmulatorsApart() throws IOException {
		try (OtsEmulator one = OtsEmulator.builder().start(); OtsEmulator other = OtsEmulator.builder().start()) {
			call(one, "CreateTable", createTable("orders"), Instant.now());
			RawResponse response = call(other, "ListTable", new byte[0], Instant.now());
			assertThat(ListTableResponse.parseFrom(response.body()).getTableNamesList()).isEmpty();
			assertThat(one.accessKeyId()).isNotEqualTo(other.accessKeyId());
			assertThat(one.accessKeySecret()).isNotEqualTo(other.accessKeySecret());
		}
	}

	@Test
	void usesWhatItIsToldTo() throws IOException {
		int port = freePort();
		Instant now = Instant.parse("2030-05-06T07:08:09.123456Z");
		try (OtsEmulator emulator = OtsEmulator.builder()
			.host("localhost")
			.port(port)
			.instance("inst01")
			.accessKey("LTAItestid", "testsecret")
			.clock(InstantSource.fixed(now))
			.start()) {
			assertThat(emulator.endpoint()).isEqualTo("http://localhost:" + port);
			assertThat(emulator.instance()).isEqualTo("inst01");
			assertThat(emulator.accessKeyId()).isEqualTo("LTAItestid");
			assertThat(emulator.accessKeySecret()).isEqualTo("testsecret");
			RawResponse response = call(emulator, "ListTable", new byte[0], now);
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.header("x-ots-date")).isEqualTo("2030-05-06T07:08:09.123456Z");
		}
	}

	@Test
	void keepsItsInstancesApart() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder().instance("one").addInstance("other").start()) {
			assertThat(emulator.instance()).isEqualTo("one");
			assertThat(emulator.instances()).containsExactly("one", "other");
			call(emulator, "CreateTable", createTable("orders"), Instant.now());
			SignedRequest request = request(emulator, "ListTable", new byte[0], Instant.now())
				.header("x-ots-instancename", "other");
			RawResponse response = RawConnection.call(emulator.port(), request);
			assertThat(response.status()).isEqualTo(200);
			assertThat(ListTableResponse.parseFrom(response.body()).getTableNamesList()).isEmpty();
		}
	}

	@Test
	void clearsTheTablesOfAllItsInstances() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.instance("one")
			.addInstance("other")
			.rateLimits(true)
			.start()) {
			emulator.load(new StringReader(
					"""
							{"table": "orders", "primaryKey": [{"name": "id", "type": "integer"}], "indexes": [], "stream": {"expirationHours": 1}}
							{"row": "orders", "key": {"id": 1}, "columns": {}}
							{"table": "orders", "instance": "other", "primaryKey": [{"name": "id", "type": "integer"}]}
							"""));
			emulator.clear();
			StringWriter left = new StringWriter();
			emulator.dump(left);
			assertThat(left.toString()).isEmpty();
			assertThat(call(emulator, "CreateTable", createTable("orders"), Instant.now()).status()).isEqualTo(200);
		}
	}

	@Test
	void timeCanBePutForwardAndBack() throws IOException {
		Instant now = Instant.parse("2030-05-06T07:08:09.123456Z");
		try (OtsEmulator emulator = OtsEmulator.builder().clock(InstantSource.fixed(now)).start()) {
			emulator.clock().advance(Duration.ofDays(2));
			emulator.clock().advance(Duration.ofDays(1));
			Instant later = now.plus(Duration.ofDays(3));
			assertThat(emulator.clock().instant()).isEqualTo(later);
			assertThat(call(emulator, "ListTable", new byte[0], now).status()).isEqualTo(403);
			assertThat(call(emulator, "ListTable", new byte[0], later).status()).isEqualTo(200);
			emulator.clock().set(now.minusSeconds(60));
			assertThat(emulator.clock().instant()).isEqualTo(now.minusSeconds(60));
			emulator.clock().reset();
			assertThat(emulator.clock().instant()).isEqualTo(now);
		}
	}

	@Test
	void acceptsEachOfItsKeys() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.accessKey("first", "secret1")
			.addAccessKey("second", "secret2")
			.start()) {
			assertThat(emulator.accessKeyId()).isEqualTo("first");
			for (String[] key : new String[][] { { "first", "secret1" }, { "second", "secret2" } }) {
				SignedRequest request = SignedRequest.of("ListTable", new byte[0], Instant.now(), key[0], key[1]);
				assertThat(RawConnection.call(emulator.port(), request).status()).isEqualTo(200);
			}
			SignedRequest mixed = SignedRequest.of("ListTable", new byte[0], Instant.now(), "first", "secret2");
			assertThat(RawConnection.call(emulator.port(), mixed).status()).isEqualTo(403);
		}
	}

	@Test
	void faultRulesApplyToOperationsOfTables() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.fault(FaultRule.on("CreateTable").table("orders").answer("OTSServerBusy"))
			.start()) {
			assertThat(call(emulator, "CreateTable", createTable("customers"), Instant.now()).status()).isEqualTo(200);
			assertThat(call(emulator, "CreateTable", createTable("orders"), Instant.now()).error())
				.isEqualTo("503 OTSServerBusy Server is busy.");
			assertThat(emulator.faults().list()).singleElement()
				.satisfies(fault -> assertThat(fault.fired()).isEqualTo(1));
			emulator.faults().clear();
			assertThat(call(emulator, "CreateTable", createTable("orders"), Instant.now()).status()).isEqualTo(200);
		}
	}

	@Test
	void dataOutlivesAnEmulatorInAFile() throws IOException {
		Path file = this.directory.resolve("data.jsonl");
		OtsEmulator first = OtsEmulator.builder().dumpOnClose(file).start();
		call(first, "CreateTable", createTable("orders"), Instant.now());
		first.load(new StringReader("{\"row\":\"orders\",\"key\":{\"id\":\"1\"},\"columns\":{\"a\":{\"5\":2.5}}}"));
		first.close();
		try (OtsEmulator second = OtsEmulator.builder().seed(file).start()) {
			StringWriter out = new StringWriter();
			second.dump(out);
			assertThat(out.toString()).isEqualTo(Files.readString(file)).contains("{\"5\":2.5}");
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void fileThatCannotBeWrittenIsSaidWhenTheEmulatorIsClosed() {
		OtsEmulator emulator = OtsEmulator.builder().dumpOnClose(this.directory.resolve("no/data.jsonl")).start();
		int port = emulator.port();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(emulator::close)
			.withMessageContaining("data.jsonl cannot be written: ");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> new RawConnection(port));
		emulator.close();
	}

	@Test
	void emulatorWithAWrongSeedDoesNotStart() throws IOException {
		Path file = Files.writeString(this.directory.resolve("seed.jsonl"), "{}");
		OtsEmulator.Builder builder = OtsEmulator.builder().seed(file);
		assertThatExceptionOfType(DataException.class).isThrownBy(builder::start)
			.withMessage(file + ", line 1: neither 'table' nor 'row' is there");
	}

	@Test
	void seedThatCannotBeReadIsSaid() {
		Path file = this.directory.resolve("no.jsonl");
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(() -> OtsEmulator.builder().seed(file).start())
			.withMessageStartingWith("File " + file + " cannot be read: ")
			.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.SEED_NOT_READABLE));
	}

	@Test
	void loadedTablesDoNotCountForTheLimitOfOperationsOnTables() throws IOException {
		StringBuilder tables = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			tables.append("{\"table\":\"t" + i + "\",\"primaryKey\":[{\"name\":\"id\",\"type\":\"string\"}]}\n");
		}
		Path file = Files.writeString(this.directory.resolve("seed.jsonl"), tables);
		InstantSource clock = InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));
		try (OtsEmulator emulator = OtsEmulator.builder().seed(file).rateLimits(true).clock(clock).start()) {
			for (int i = 0; i < 10; i++) {
				assertThat(call(emulator, "CreateTable", createTable("more" + i), clock.instant()).status())
					.isEqualTo(200);
			}
			assertThat(call(emulator, "CreateTable", createTable("last"), clock.instant()).error())
				.isEqualTo("403 OTSQuotaExhausted Too frequent table operations.");
		}
	}

	@Test
	void showsNoSecret() {
		try (OtsEmulator emulator = OtsEmulator.builder().accessKey("LTAItestid", "canary").start()) {
			assertThat(emulator.toString()).contains(emulator.endpoint(), "local", "LTAItestid")
				.doesNotContain("canary");
		}
	}

	@Test
	void closeFreesThePortAndMayBeRepeated() throws IOException {
		OtsEmulator emulator = OtsEmulator.builder().start();
		int port = emulator.port();
		long begin = System.nanoTime();
		emulator.close();
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
		emulator.close();
		try (OtsEmulator next = OtsEmulator.builder().port(port).start()) {
			assertThat(next.port()).isEqualTo(port);
		}
	}

	@Test
	void dataInADirectoryIsThereAtTheNextStart(@TempDir Path directory) throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder().dataDirectory(directory).start()) {
			call(emulator, "CreateTable", createTable("orders"), Instant.now());
		}
		try (OtsEmulator emulator = OtsEmulator.builder().dataDirectory(directory).syncWrites(true).start()) {
			RawResponse response = call(emulator, "ListTable", new byte[0], Instant.now());
			assertThat(ListTableResponse.parseFrom(response.body()).getTableNamesList()).containsExactly("orders");
		}
	}

	@Test
	void dataDirectoryInUseIsSaid(@TempDir Path directory) {
		try (OtsEmulator first = OtsEmulator.builder().dataDirectory(directory).start()) {
			assertThat(first.port()).isPositive();
			assertThatExceptionOfType(EmulatorStartException.class)
				.isThrownBy(() -> OtsEmulator.builder().dataDirectory(directory).start())
				.withMessage("Data directory " + directory + " is in use by another emulator")
				.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.DATA_DIRECTORY_IN_USE));
		}
		OtsEmulator.builder().dataDirectory(directory).start().close();
	}

	@Test
	void dataDirectoryOfSomethingElseIsSaid(@TempDir Path directory) throws IOException {
		Files.createFile(directory.resolve("notes.txt"));
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(() -> OtsEmulator.builder().dataDirectory(directory).start())
			.withMessageStartingWith("Data directory " + directory + " has no file 'data.mv'")
			.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.DATA_DIRECTORY_NOT_USABLE));
	}

	@Test
	void tablesThatCannotBeReadAreSaid(@TempDir Path directory) {
		try (Storage storage = DirectoryStorage.open(directory, false)) {
			byte[] wrong = { 99 };
			storage.apply(new ChangeSet().put(storage.keySpace("tables"), wrong, wrong));
		}
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(() -> OtsEmulator.builder().dataDirectory(directory).start())
			.withMessageStartingWith("Data directory " + directory + " cannot be read: ")
			.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.DATA_DIRECTORY_NOT_USABLE));
		DirectoryStorage.open(directory, false).close();
	}

	@Test
	void dataDirectoryIsFreeAgainIfThePortIsNot(@TempDir Path directory) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(EmulatorStartException.class)
				.isThrownBy(() -> OtsEmulator.builder().port(taken.getLocalPort()).dataDirectory(directory).start());
		}
		OtsEmulator.builder().dataDirectory(directory).start().close();
	}

	@Test
	void portInUseIsSaid() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			assertThatExceptionOfType(EmulatorStartException.class)
				.isThrownBy(() -> OtsEmulator.builder().port(port).start())
				.withMessage("Port " + port + " of 127.0.0.1 is already in use")
				.satisfies(ex -> {
					assertThat(ex.reason()).isEqualTo(Reason.PORT_IN_USE);
					assertThat(ex.host()).isEqualTo("127.0.0.1");
					assertThat(ex.port()).isEqualTo(port);
				});
		}
	}

	@Test
	void unknownHostIsSaid() {
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(() -> OtsEmulator.builder().host("not a host").start())
			.withMessage("Host 'not a host' is not known")
			.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.UNKNOWN_HOST));
	}

	@Test
	void addressOfAnotherMachineIsSaid() {
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(() -> OtsEmulator.builder().host("192.0.2.1").accessKey("LTAItestid", "testsecret").start())
			.withMessageStartingWith("Cannot listen on port 0 of 192.0.2.1: ")
			.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.ADDRESS_NOT_AVAILABLE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.0.2.1" })
	void needsAKeyWhereOtherMachinesReachIt(String host) {
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(() -> OtsEmulator.builder().host(host).start())
			.withMessage("An access key must be chosen to listen on " + host + ", which other machines can reach")
			.satisfies(ex -> assertThat(ex.reason()).isEqualTo(Reason.NO_ACCESS_KEY));
	}

	@Test
	void endpointOfAllAddressesIsOneThatClientsHereReach() throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.host("0.0.0.0")
			.accessKey("LTAItestid", "testsecret")
			.start()) {
			assertThat(emulator.endpoint()).isEqualTo("http://127.0.0.1:" + emulator.port());
			SignedRequest request = request(emulator, "ListTable", new byte[0], Instant.now()).unsigned("Host",
					"emulator.example");
			assertThat(RawConnection.call(emulator.port(), request).status()).isEqualTo(200);
		}
	}

	@Test
	void refusesValuesThatCannotBe() {
		OtsEmulator.Builder builder = OtsEmulator.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.host(" ")).withMessage("Host is blank");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1))
			.withMessage("Port -1 is not in the range of 0 to 65535");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65536))
			.withMessage("Port 65536 is not in the range of 0 to 65535");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.instance("a/b"))
			.withMessage("Instance name 'a/b' is not made of 1 to 64 letters, digits, '_' and '-'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.accessKey("a b", "secret"))
			.withMessage("Access key id 'a b' is not made of 1 to 128 letters, digits and '+./_-'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.instance("a").addInstance("a"))
			.withMessage("Instance 'a' is named twice");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.accessKey("a", "b").addAccessKey("a", "c"))
			.withMessage("Access key 'a' is given twice");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.fault(FaultRule.on("Get").cutAfter()))
			.withMessage("Fault rule 'Get,cut-after': there is no operation 'Get'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.accessKey("id", ""))
			.withMessage("Access key secret is empty");
	}

	private static RawResponse call(OtsEmulator emulator, String operation, byte[] body, Instant time)
			throws IOException {
		return RawConnection.call(emulator.port(), request(emulator, operation, body, time));
	}

	private static SignedRequest request(OtsEmulator emulator, String operation, byte[] body, Instant time) {
		return SignedRequest.of(operation, body, time, emulator.accessKeyId(), emulator.accessKeySecret())
			.header("x-ots-instancename", emulator.instance());
	}

	private static byte[] createTable(String name) {
		return CreateTableRequest.newBuilder()
			.setTableMeta(TableMeta.newBuilder()
				.setTableName(name)
				.addPrimaryKey(PrimaryKeySchema.newBuilder().setName("id").setType(PrimaryKeyType.STRING)))
			.setTableOptions(TableOptions.newBuilder().setTimeToLive(-1).setMaxVersions(1))
			.setReservedThroughput(
					ReservedThroughput.newBuilder().setCapacityUnit(CapacityUnit.newBuilder().setRead(0).setWrite(0)))
			.build()
			.toByteArray();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
