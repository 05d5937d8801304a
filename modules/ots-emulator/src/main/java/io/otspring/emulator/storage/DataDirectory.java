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
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import io.otspring.emulator.storage.StorageException.Reason;

/**
 * What is in the directory of a storage. It is opened as it was when the last change was
 * acknowledged, or not at all.
 *
 * @param lock what keeps others out
 * @param data the key spaces
 * @param log the changes since they were written
 */
record DataDirectory(DirectoryLock lock, DataFile data, ChangeLog log) implements AutoCloseable {

	private static final Set<String> LEFT_BEFORE_DATA = Set.of(DirectoryLock.FILE, DataFile.NEW_FILE);

	static DataDirectory open(Path directory, boolean sync, FirstFailure failure) {
		try {
			if (!Files.isDirectory(directory)) {
				Files.createDirectories(directory);
			}
			DirectoryLock lock = DirectoryLock.acquire(directory);
			try {
				return open(directory, sync, failure, lock);
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new StorageException(Reason.NOT_USABLE,
					"Data directory " + directory + " cannot be used: " + describe(ex), ex);
		}
	}

	private static DataDirectory open(Path directory, boolean sync, FirstFailure failure, DirectoryLock lock)
			throws IOException {
		if (!Files.exists(directory.resolve(DataFile.FILE))) {
			requireNothingElse(directory);
			DataFile.create(directory);
		}
		DataFile data = DataFile.open(directory, sync, failure);
		try {
			ChangeLog.replay(directory, new Recovery(directory, data));
			return new DataDirectory(lock, data, ChangeLog.start(directory, sync, data.commit()));
		}
		catch (IOException | RuntimeException ex) {
			data.abandon();
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.data.close();
		}
		finally {
			try {
				this.log.close();
			}
			finally {
				this.lock.close();
			}
		}
	}

	private static void requireNothingElse(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			Path other = files.filter(file -> !LEFT_BEFORE_DATA.contains(file.getFileName().toString()))
				.sorted()
				.findFirst()
				.orElse(null);
			if (other != null) {
				throw new StorageException(Reason.UNKNOWN_FORMAT, "Data directory " + directory + " has no file '"
						+ DataFile.FILE + "', but others such as '" + other.getFileName() + "'", null);
			}
		}
	}

	private static String describe(IOException failure) {
		if (failure instanceof FileSystemException system) {
			String reason = system.getReason();
			return system.getClass().getSimpleName() + ((reason != null) ? ", " + reason : "");
		}
		return String.valueOf(failure.getMessage());
	}

}
