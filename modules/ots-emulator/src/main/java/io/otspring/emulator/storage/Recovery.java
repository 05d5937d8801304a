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

import java.nio.file.Path;

import io.otspring.emulator.storage.StorageException.Reason;

/**
 * Applies a log to the data file, which may have a part of it already.
 */
final class Recovery implements LogRecord.Target {

	private final Path directory;

	private final DataFile data;

	private final long version;

	Recovery(Path directory, DataFile data) {
		this.directory = directory;
		this.data = data;
		this.version = data.version();
	}

	@Override
	public void put(String space, byte[] key, byte[] value) {
		this.data.keySpace(space).put(key, value);
	}

	@Override
	public void remove(String space, byte[] key) {
		this.data.keySpace(space).remove(key);
	}

	@Override
	public void drop(String space) {
		this.data.drop(space);
	}

	/**
	 * Refuses a data file that lost what it had. MVStore does not tell: it opens the
	 * newest version that is intact.
	 */
	@Override
	public void checkpoint(long version) {
		if (version > this.version) {
			throw new StorageException(Reason.DAMAGED, this.directory.resolve(DataFile.FILE)
					+ " is damaged: it has version " + this.version + ", and had " + version, null);
		}
	}

}
