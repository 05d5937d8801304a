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
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.otspring.emulator.storage.StorageException.Reason;

/**
 * Keeps other storages, in this process or in others, out of a directory. The operating
 * system gives it back however the process ends.
 */
final class DirectoryLock implements AutoCloseable {

	static final String FILE = "lock";

	/**
	 * The directories of this process. They are looked up before the file is touched: as
	 * soon as a process closes any channel of a file, it loses its locks on that file.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path directory;

	private final FileChannel channel;

	private DirectoryLock(Path directory, FileChannel channel) {
		this.directory = directory;
		this.channel = channel;
	}

	static DirectoryLock acquire(Path directory) throws IOException {
		Path real = directory.toRealPath();
		if (!HELD.add(real)) {
			throw inUse(directory);
		}
		FileChannel channel = null;
		boolean locked = false;
		try {
			channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			locked = channel.tryLock() != null;
			if (!locked) {
				throw inUse(directory);
			}
			return new DirectoryLock(real, channel);
		}
		catch (OverlappingFileLockException ex) {
			throw inUse(directory);
		}
		finally {
			if (!locked) {
				HELD.remove(real);
				if (channel != null) {
					channel.close();
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		HELD.remove(this.directory);
	}

	private static StorageException inUse(Path directory) {
		return new StorageException(Reason.IN_USE, "Data directory " + directory + " is in use by another emulator",
				null);
	}

}
