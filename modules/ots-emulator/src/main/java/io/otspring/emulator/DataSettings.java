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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.otspring.emulator.EmulatorStartException.Reason;
import io.otspring.emulator.data.DataReader;
import io.otspring.emulator.data.DataWriter;
import io.otspring.emulator.data.LoadProgress;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.storage.DirectoryStorage;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.emulator.storage.Storage;
import io.otspring.emulator.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Where an emulator keeps its data, what it loads at the begin, and where it writes at
 * the end.
 */
final class DataSettings {

	private @Nullable Path directory;

	private boolean syncWrites;

	private final Map<Path, LoadProgress> seeds = new LinkedHashMap<>();

	private @Nullable Path dumpFile;

	void directory(Path directory) {
		this.directory = directory;
	}

	void syncWrites(boolean syncWrites) {
		this.syncWrites = syncWrites;
	}

	void seed(Path file, LoadProgress progress) {
		this.seeds.put(file, progress);
	}

	void dumpFile(Path file) {
		this.dumpFile = file;
	}

	/**
	 * Opens the storage, which the caller closes.
	 */
	Storage open(ListenAddress listen) {
		if (this.directory == null) {
			return new MemoryStorage();
		}
		try {
			return DirectoryStorage.open(this.directory, this.syncWrites);
		}
		catch (StorageException ex) {
			Reason reason = (ex.reason() == StorageException.Reason.IN_USE) ? Reason.DATA_DIRECTORY_IN_USE
					: Reason.DATA_DIRECTORY_NOT_USABLE;
			throw listen.failure(reason, String.valueOf(ex.getMessage()), ex);
		}
	}

	/**
	 * Reads what the storage holds.
	 */
	<T> T read(Storage storage, Function<Storage, T> reader, ListenAddress listen) {
		try {
			return reader.apply(storage);
		}
		catch (RuntimeException ex) {
			throw listen.failure(Reason.DATA_DIRECTORY_NOT_USABLE,
					"Data directory " + this.directory + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Loads the files that are to be loaded.
	 */
	EmulatorData load(Instances engine, DataWriter writer, DataReader reader, ListenAddress listen) {
		EmulatorData data = new EmulatorData(engine, writer, reader, this.dumpFile);
		this.seeds.forEach((file, progress) -> {
			try {
				data.load(file, progress);
			}
			catch (IOException ex) {
				throw listen.failure(Reason.SEED_NOT_READABLE, "File " + file + " cannot be read: " + ex, ex);
			}
		});
		return data;
	}

}
