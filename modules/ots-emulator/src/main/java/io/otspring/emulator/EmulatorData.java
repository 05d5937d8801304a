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
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.otspring.emulator.data.DataReader;
import io.otspring.emulator.data.DataWriter;
import io.otspring.emulator.data.LoadProgress;
import io.otspring.emulator.engine.table.Instances;
import org.jspecify.annotations.Nullable;

/**
 * How data comes into an emulator and out of it.
 *
 * @param engine the data itself
 * @param writer writes data
 * @param reader loads data
 * @param dumpFile where data goes when the emulator is closed, {@code null} for nowhere
 */
record EmulatorData(Instances engine, DataWriter writer, DataReader reader, @Nullable Path dumpFile) {

	void load(Path file, LoadProgress progress) throws IOException {
		try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
			this.reader.read(String.valueOf(file), in, progress);
		}
	}

	/**
	 * Writes the file that data goes to when the emulator is closed. It is complete or as
	 * it was before.
	 */
	void dump() {
		if (this.dumpFile == null) {
			return;
		}
		Path file = this.dumpFile.toAbsolutePath();
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		try {
			try (Writer out = Files.newBufferedWriter(unfinished)) {
				this.writer.write(out);
			}
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("File " + file + " cannot be written: " + ex, ex);
		}
	}

}
