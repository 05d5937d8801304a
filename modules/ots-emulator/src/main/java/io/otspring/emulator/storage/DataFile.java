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
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

import io.otspring.emulator.storage.StorageException.Reason;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the key spaces. It writes and compacts itself in the background;
 * what is in it for certain is what was there before the last call of {@link #commit}.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class DataFile implements AutoCloseable {

	static final String FILE = "data.mv";

	/**
	 * A file under this name is not complete yet.
	 */
	static final String NEW_FILE = "data.mv.new";

	private static final int FORMAT = 1;

	private static final int MAX_CACHE_SIZE = 64;

	/** In milliseconds. */
	private static final int SHORTEST_RETENTION = 1000;

	private final MVStore store;

	private final boolean sync;

	private DataFile(MVStore store, boolean sync) {
		this.store = store;
		this.sync = sync;
	}

	static void create(Path directory) throws IOException {
		Path file = directory.resolve(NEW_FILE);
		Files.deleteIfExists(file);
		try (MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open()) {
			store.setStoreVersion(FORMAT);
		}
		Files.move(file, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Opens the file of a directory.
	 * @param directory the directory
	 * @param sync whether data must survive the loss of power
	 * @param failures what is told of failures in the background
	 */
	static DataFile open(Path directory, boolean sync, UncaughtExceptionHandler failures) {
		Path file = directory.resolve(FILE);
		MVStore store;
		try {
			store = new MVStore.Builder().fileName(file.toString())
				.cacheSize(cacheSize())
				.backgroundExceptionHandler(failures)
				.open();
		}
		catch (MVStoreException ex) {
			throw notOpened(file, ex);
		}
		catch (RuntimeException ex) {
			throw damaged(file, ex);
		}
		DataFile data = new DataFile(store, sync);
		try {
			data.requireUsable(file);
		}
		catch (RuntimeException ex) {
			store.closeImmediately();
			throw (ex instanceof StorageException) ? ex : damaged(file, ex);
		}
		if (!sync) {
			// Only the loss of power changes the order in which blocks are written.
			// Not 0: MVStore may then use blocks again that are still named.
			store.setRetentionTime(SHORTEST_RETENTION);
		}
		return data;
	}

	private void requireUsable(Path file) {
		if (this.store.isReadOnly()) {
			throw new StorageException(Reason.NOT_USABLE, file + " cannot be written", null);
		}
		int format = this.store.getStoreVersion();
		if (format == 0) {
			throw damaged(file, null);
		}
		if (format != FORMAT) {
			throw new StorageException(Reason.UNKNOWN_FORMAT,
					file + " was written by another release: format " + format + ", not " + FORMAT, null);
		}
	}

	/**
	 * Returns a version that grows with each commit.
	 */
	long version() {
		return this.store.getFileStore().lastChunkVersion();
	}

	DataFileKeySpace keySpace(String name) {
		MVMap<byte[], byte[]> map = this.store.openMap(name,
				new MVMap.Builder<byte[], byte[]>().keyType(ByteArrayDataType.INSTANCE)
					.valueType(ByteArrayDataType.INSTANCE));
		return new DataFileKeySpace(name, map);
	}

	Set<String> keySpaceNames() {
		return this.store.getMapNames();
	}

	void drop(String name) {
		this.store.removeMap(name);
	}

	/**
	 * Writes everything that was changed before this call.
	 * @return the version that has it
	 */
	long commit() {
		this.store.commit();
		// What the background began to write before has nothing left for us to commit
		this.store.executeFilestoreOperation(() -> {
		});
		if (this.sync) {
			this.store.sync();
		}
		return version();
	}

	@Override
	public void close() {
		// Without moving chunks, which is done in the background: when it closes,
		// MVStore 2.4 stumbles over its own assertions there
		this.store.close(0);
	}

	/**
	 * Gives the file free, without writing what is not in it yet.
	 */
	void abandon() {
		this.store.closeImmediately();
	}

	/**
	 * Returns how many MiB of pages are kept in memory.
	 */
	private static int cacheSize() {
		return (int) Math.min(MAX_CACHE_SIZE, Runtime.getRuntime().maxMemory() >> 23);
	}

	private static StorageException notOpened(Path file, MVStoreException failure) {
		return switch (failure.getErrorCode()) {
			case DataUtils.ERROR_FILE_LOCKED ->
				new StorageException(Reason.IN_USE, file + " is in use by another program", failure);
			case DataUtils.ERROR_UNSUPPORTED_FORMAT -> new StorageException(Reason.UNKNOWN_FORMAT,
					file + " was written by another release: " + failure.getMessage(), failure);
			default -> damaged(file, failure);
		};
	}

	private static StorageException damaged(Path file, @Nullable RuntimeException cause) {
		return new StorageException(Reason.DAMAGED, file + " is damaged or not a file of the emulator", cause);
	}

}
