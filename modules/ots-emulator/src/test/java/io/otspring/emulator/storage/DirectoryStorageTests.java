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

package io.otspring.emulator.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.otspring.emulator.storage.StorageException.Reason;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A crash is a copy of the directory, made while the storage is open: what is in the
 * files then is what is there after the process was killed.
 */
class DirectoryStorageTests {

	private static final String LOG = "changes-0000000001.log";

	/** Of a storage that was closed. */
	private static final String NEXT_LOG = "changes-0000000002.log";

	/** A prime. */
	private static final int STEP = 5;

	@TempDir
	private Path temporary;

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void changesAreThereAfterClosing(boolean sync) {
		try (Storage storage = DirectoryStorage.open(directory(), sync)) {
			put(storage, 1, 10);
			put(storage, 2, 20);
			storage.apply(new ChangeSet().remove(storage.keySpace("space"), key(2)));
		}
		try (Storage storage = DirectoryStorage.open(directory(), sync)) {
			assertThat(value(storage, 1)).isEqualTo(10);
			assertThat(storage.keySpace("space").get(key(2))).isNull();
		}
	}

	@Test
	void changesAreThereAfterACrash() throws IOException {
		try (Storage storage = DirectoryStorage.open(directory(), false)) {
			put(storage, 1, 10);
			try (Storage recovered = DirectoryStorage.open(crash(), false)) {
				assertThat(value(recovered, 1)).isEqualTo(10);
			}
		}
	}

	@Test
	void droppedKeySpacesStayDroppedAfterACrash() throws IOException {
		try (Storage storage = DirectoryStorage.open(directory(), false)) {
			put(storage, 1, 10);
			storage.drop("space");
			try (Storage recovered = DirectoryStorage.open(crash(), false)) {
				assertThat(recovered.keySpaceNames()).isEmpty();
			}
		}
	}

	@Test
	void opensAfterACrashAnywhereInTheLogWithWholeChangeSets() throws IOException {
		Path crashed;
		try (Storage storage = DirectoryStorage.open(directory(), false)) {
			for (int i = 1; i <= 3; i++) {
				KeySpace space = storage.keySpace("space");
				storage.apply(new ChangeSet().put(space, key(0), number(i)).put(space, key(1), number(i)));
			}
			crashed = crash();
		}
		long end = Files.size(crashed.resolve(LOG));
		long first = end % STEP;
		int former = 0;
		for (long size = first; size <= end; size += STEP) {
			Path copy = copy(crashed, "cut" + size);
			truncate(copy.resolve(LOG), size);
			try (Storage recovered = DirectoryStorage.open(copy, false)) {
				byte[] value = recovered.keySpace("space").get(key(0));
				assertThat(recovered.keySpace("space").get(key(1))).isEqualTo(value);
				int present = (value != null) ? ByteBuffer.wrap(value).getInt() : 0;
				assertThat(present).isBetween(former, former + 1);
				former = present;
			}
			delete(copy);
		}
		assertThat(former).isEqualTo(3);
	}

	@Test
	void crashesOneAfterTheOtherLoseNothing() throws IOException {
		Path current = directory();
		for (int i = 0; i < 10; i++) {
			try (Storage storage = DirectoryStorage.open(current, false, 1 << 16)) {
				for (int j = 0; j < i; j++) {
					assertThat(value(storage, j)).isEqualTo(j * 100 + 99);
				}
				for (int j = 0; j < 100; j++) {
					KeySpace space = storage.keySpace("space");
					storage.apply(new ChangeSet().put(space, key(i), number(i * 100 + j))
						.put(space, number(j), new byte[1000]));
				}
				current = copy(current, "crash" + i);
			}
		}
	}

	@Test
	void changesOfManyThreadsAreAllThere() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(8);
		try (Storage storage = DirectoryStorage.open(directory(), false, 1 << 18)) {
			List<Future<?>> results = new ArrayList<>();
			for (int writer = 0; writer < 8; writer++) {
				int first = writer * 1000;
				results.add(writers.submit(() -> {
					for (int i = first; i < first + 1000; i++) {
						put(storage, i, i);
						assertThat(value(storage, i)).isEqualTo(i);
					}
				}));
			}
			for (Future<?> result : results) {
				result.get(60, TimeUnit.SECONDS);
			}
			try (Storage recovered = DirectoryStorage.open(crash(), false)) {
				for (int i = 0; i < 8000; i++) {
					assertThat(value(recovered, i)).isEqualTo(i);
				}
			}
		}
		finally {
			writers.shutdownNow();
		}
	}

	@Test
	void spaceIsUsedAgain() throws IOException {
		Random random = new Random(1);
		long data = 2000 * 1000;
		for (int times = 0; times < 3; times++) {
			try (Storage storage = DirectoryStorage.open(directory(), false, 4 << 20)) {
				KeySpace space = storage.keySpace("space");
				for (int i = 0; i < 50 * 2000; i++) {
					byte[] value = new byte[1000];
					random.nextBytes(value);
					storage.apply(new ChangeSet().put(space, number(random.nextInt(2000)), value));
				}
			}
			assertThat(size(directory())).isLessThan(30 * data);
		}
	}

	@Test
	void iteratorsGoOnWhileEverythingIsOverwritten() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(1);
		AtomicBoolean ended = new AtomicBoolean();
		try (Storage storage = DirectoryStorage.open(directory(), false, 1 << 18)) {
			KeySpace space = storage.keySpace("space");
			for (int i = 0; i < 1000; i++) {
				storage.apply(new ChangeSet().put(space, number(i), new byte[1000]));
			}
			Future<?> writer = writers.submit(() -> {
				while (!ended.get()) {
					for (int i = 0; i < 1000; i++) {
						storage.apply(new ChangeSet().put(space, number(i), new byte[1000]));
					}
				}
			});
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
			while (System.nanoTime() < end) {
				assertThat(count(space.ascending(number(0), number(1000)))).isEqualTo(1000);
				assertThat(count(space.descending(number(1000), number(0)))).isEqualTo(999);
			}
			ended.set(true);
			writer.get(60, TimeUnit.SECONDS);
		}
		finally {
			ended.set(true);
			writers.shutdownNow();
		}
	}

	@Test
	void interruptedThreadsCanWrite() {
		try (Storage storage = DirectoryStorage.open(directory(), true)) {
			Thread.currentThread().interrupt();
			put(storage, 1, 10);
			assertThat(Thread.interrupted()).isTrue();
			put(storage, 2, 20);
			Thread.currentThread().interrupt();
		}
		assertThat(Thread.interrupted()).isTrue();
		try (Storage storage = DirectoryStorage.open(directory(), true)) {
			assertThat(value(storage, 1)).isEqualTo(10);
			assertThat(value(storage, 2)).isEqualTo(20);
		}
	}

	@Test
	void nothingIsAcknowledgedAfterAFailure() throws IOException {
		try (Storage storage = DirectoryStorage.open(directory(), false, 1000)) {
			delete(directory());
			put(storage, 0, 0);
			assertThatExceptionOfType(StorageException.class).isThrownBy(() -> {
				for (int i = 0; i < 1000; i++) {
					put(storage, i, i);
				}
			})
				.withMessage("Data directory " + directory() + " cannot be written")
				.extracting(StorageException::reason)
				.isEqualTo(Reason.FAILED);
			assertThatExceptionOfType(StorageException.class).isThrownBy(() -> put(storage, 1, 1));
			assertThatExceptionOfType(StorageException.class).isThrownBy(() -> storage.drop("space"));
		}
	}

	@Test
	void closedStorageRefusesChanges() {
		Storage storage = DirectoryStorage.open(directory(), false);
		KeySpace space = storage.keySpace("space");
		storage.close();
		storage.close();
		assertThatExceptionOfType(StorageException.class)
			.isThrownBy(() -> storage.apply(new ChangeSet().put(space, key(1), key(1))))
			.withMessage("Data directory " + directory() + " is closed");
	}

	@Test
	void missingDirectoryIsCreated() {
		Path nested = this.temporary.resolve("a").resolve("b");
		DirectoryStorage.open(nested, false).close();
		assertThat(nested).isDirectory();
	}

	@Test
	void secondStorageOfADirectoryIsRefusedUntilTheFirstIsClosed() throws IOException {
		Storage first = DirectoryStorage.open(directory(), false);
		Path link = Files.createSymbolicLink(this.temporary.resolve("link"), directory());
		assertRefused(directory(), Reason.IN_USE, "Data directory " + directory() + " is in use by another emulator");
		assertRefused(link, Reason.IN_USE, "Data directory " + link + " is in use by another emulator");
		first.close();
		DirectoryStorage.open(link, false).close();
	}

	@Test
	void refusedDirectoryCanBeOpenedAsSoonAsItIsMended() throws IOException {
		Files.createDirectories(directory());
		Path other = Files.createFile(directory().resolve("notes.txt"));
		assertRefused(directory(), Reason.UNKNOWN_FORMAT,
				"Data directory " + directory() + " has no file 'data.mv', but others such as 'notes.txt'");
		Files.delete(other);
		DirectoryStorage.open(directory(), false).close();
	}

	@Test
	void fileInPlaceOfTheDirectoryIsRefused() throws IOException {
		Files.createFile(directory());
		assertRefused(directory(), Reason.NOT_USABLE,
				"Data directory " + directory() + " cannot be used: FileAlreadyExistsException");
	}

	@Test
	void dataFileThatWasNotCompleteIsMadeAgain() throws IOException {
		Files.createDirectories(directory());
		Files.writeString(directory().resolve("data.mv.new"), "begun");
		DirectoryStorage.open(directory(), false).close();
		assertThat(directory().resolve("data.mv.new")).doesNotExist();
	}

	@Test
	void missingDataFileIsNotReplacedByAnEmptyOne() throws IOException {
		written();
		Files.delete(directory().resolve("data.mv"));
		assertRefused(directory(), Reason.UNKNOWN_FORMAT,
				"Data directory " + directory() + " has no file 'data.mv', but others such as '" + NEXT_LOG + "'");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4096, 8192, 12288 })
	void dataFileThatWasCutIsRefused(int size) throws IOException {
		written();
		truncate(directory().resolve("data.mv"), size);
		assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DirectoryStorage.open(directory(), false))
			.withMessageStartingWith(directory().resolve("data.mv") + " is damaged")
			.extracting(StorageException::reason)
			.isEqualTo(Reason.DAMAGED);
	}

	@Test
	void dataFileOfAnotherKindIsRefused() throws IOException {
		written();
		Files.writeString(directory().resolve("data.mv"), "text\n".repeat(10000));
		assertRefused(directory(), Reason.DAMAGED,
				directory().resolve("data.mv") + " is damaged or not a file of the emulator");
	}

	@Test
	void dataFileOfANewerReleaseIsRefused() throws IOException {
		written();
		try (MVStore store = MVStore.open(directory().resolve("data.mv").toString())) {
			store.setStoreVersion(2);
		}
		assertRefused(directory(), Reason.UNKNOWN_FORMAT,
				directory().resolve("data.mv") + " was written by another release: format 2, not 1");
	}

	@Test
	void logOfANewerReleaseIsRefused() throws IOException {
		written();
		overwrite(directory().resolve(NEXT_LOG), 7, 2);
		assertRefused(directory(), Reason.UNKNOWN_FORMAT,
				directory().resolve(NEXT_LOG) + " was written by another release: format 2, not 1");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 8, 12, 16, 20, 25 })
	void damageInsideTheLogIsRefused(int position) throws IOException {
		Path crashed;
		try (Storage storage = DirectoryStorage.open(directory(), false)) {
			put(storage, 1, 10);
			crashed = crash();
		}
		overwrite(crashed.resolve(LOG), position, 0x55);
		assertRefused(crashed, Reason.DAMAGED, crashed.resolve(LOG) + " is damaged");
	}

	@Test
	void onlyTheLastFileOfTheLogMayBeIncomplete() throws IOException {
		Path crashed;
		try (Storage storage = DirectoryStorage.open(directory(), false)) {
			put(storage, 1, 10);
			crashed = crash();
		}
		Files.copy(crashed.resolve(LOG), crashed.resolve("changes-0000000002.log"));
		truncate(crashed.resolve(LOG), Files.size(crashed.resolve(LOG)) - 1);
		assertRefused(crashed, Reason.DAMAGED, crashed.resolve(LOG) + " is damaged");
	}

	private Path directory() {
		return this.temporary.resolve("data");
	}

	private void written() {
		try (Storage storage = DirectoryStorage.open(directory(), false)) {
			for (int i = 0; i < 100; i++) {
				storage.apply(new ChangeSet().put(storage.keySpace("space"), number(i), new byte[1000]));
			}
		}
	}

	private Path crash() throws IOException {
		return copy(directory(), "crashed");
	}

	private Path copy(Path source, String name) throws IOException {
		Path target = Files.createDirectories(this.temporary.resolve(name));
		while (true) {
			try {
				copy(source, target);
				return target;
			}
			catch (NoSuchFileException ex) {
				// The open storage has just removed a log that it no longer needs: the
				// crash
				// is a moment later then
				delete(target);
				Files.createDirectories(target);
			}
		}
	}

	private static void copy(Path source, Path target) throws IOException {
		try (Stream<Path> files = Files.list(source)) {
			// The log before the data: what is in the data file alone must not be needed
			for (Path file : files.sorted().toList()) {
				Files.copy(file, target.resolve(file.getFileName()));
			}
		}
	}

	private static void assertRefused(Path directory, Reason reason, String message) {
		assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DirectoryStorage.open(directory, false))
			.withMessage(message)
			.extracting(StorageException::reason)
			.isEqualTo(reason);
	}

	private static void put(Storage storage, int key, int value) {
		storage.apply(new ChangeSet().put(storage.keySpace("space"), key(key), number(value)));
	}

	private static int value(Storage storage, int key) {
		return ByteBuffer.wrap(storage.keySpace("space").get(key(key))).getInt();
	}

	private static byte[] key(int key) {
		return Integer.toString(key).getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] number(int number) {
		return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
	}

	private static int count(Iterator<Map.Entry<byte[], byte[]>> entries) {
		int count = 0;
		while (entries.hasNext()) {
			assertThat(entries.next().getValue()).hasSize(1000);
			count++;
		}
		return count;
	}

	private static long size(Path directory) throws IOException {
		long size = 0;
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.toList()) {
				size += Files.size(file);
			}
		}
		return size;
	}

	private static void truncate(Path file, long size) throws IOException {
		try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
			access.setLength(size);
		}
	}

	private static void overwrite(Path file, long position, int value) throws IOException {
		try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
			access.seek(position);
			access.write(value);
		}
	}

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(directory);
	}

}
