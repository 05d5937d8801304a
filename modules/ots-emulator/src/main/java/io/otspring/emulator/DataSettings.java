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

import java.nio.file.Path;
import java.util.function.Function;

import io.otspring.emulator.EmulatorStartException.Reason;
import io.otspring.emulator.storage.DirectoryStorage;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.emulator.storage.Storage;
import io.otspring.emulator.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Where an emulator keeps its data.
 *
 * @param directory the directory, or {@code null} to keep it in memory
 * @param syncWrites whether writes wait for the disk
 */
record DataSettings(@Nullable Path directory, boolean syncWrites) {

	/** In memory. */
	static final DataSettings DEFAULTS = new DataSettings(null, false);

	DataSettings withDirectory(Path directory) {
		return new DataSettings(directory, this.syncWrites);
	}

	DataSettings withSyncWrites(boolean syncWrites) {
		return new DataSettings(this.directory, syncWrites);
	}

	/**
	 * Opens the storage, which the caller closes.
	 * @param host the host that the emulator will listen on
	 * @param port the port that the emulator will listen on
	 */
	Storage open(String host, int port) {
		if (this.directory == null) {
			return new MemoryStorage();
		}
		try {
			return DirectoryStorage.open(this.directory, this.syncWrites);
		}
		catch (StorageException ex) {
			Reason reason = (ex.reason() == StorageException.Reason.IN_USE) ? Reason.DATA_DIRECTORY_IN_USE
					: Reason.DATA_DIRECTORY_NOT_USABLE;
			throw new EmulatorStartException(reason, host, port, String.valueOf(ex.getMessage()), ex);
		}
	}

	/**
	 * Reads what the storage holds, which is closed if it cannot be read.
	 */
	<T> T read(Storage storage, Function<Storage, T> reader, String host, int port) {
		try {
			return reader.apply(storage);
		}
		catch (RuntimeException ex) {
			storage.close();
			throw new EmulatorStartException(Reason.DATA_DIRECTORY_NOT_USABLE, host, port,
					"Data directory " + this.directory + " cannot be read: " + ex.getMessage(), ex);
		}
	}

}
