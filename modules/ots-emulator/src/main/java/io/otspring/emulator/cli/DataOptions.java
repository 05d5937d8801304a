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

package io.otspring.emulator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.data.LoadProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say which data there is at the begin, and what becomes of it at the
 * end.
 */
final class DataOptions {

	@Option(names = "--data-directory", paramLabel = "DIR",
			description = "Directory to keep the data in, created if missing (in memory if absent).")
	private @Nullable Path directory;

	@Option(names = "--sync-writes",
			description = "Answer writes when the disk has them, so that they survive a loss of power.")
	private boolean syncWrites;

	@Option(names = "--seed", paramLabel = "FILE",
			description = "Load tables and rows from JSON Lines before the first request. May be repeated.")
	private List<Path> seeds = new ArrayList<>();

	@Option(names = "--dump", paramLabel = "FILE",
			description = "Write tables and rows as JSON Lines to a file when the emulator is stopped.")
	private @Nullable Path dump;

	/**
	 * Applies the options.
	 * @param builder what they are applied to
	 * @param err where progress is reported, {@code null} for nowhere
	 */
	void apply(OtsEmulator.Builder builder, @Nullable PrintWriter err) {
		if (this.directory != null) {
			builder.dataDirectory(this.directory).syncWrites(this.syncWrites);
		}
		else if (this.syncWrites) {
			throw new IllegalArgumentException("--sync-writes needs --data-directory");
		}
		for (Path file : this.seeds) {
			builder.seed(file, (err != null) ? new PrintedProgress(file, err, System::nanoTime) : LoadProgress.NONE);
		}
		if (this.dump != null) {
			builder.dumpOnClose(this.dump);
		}
	}

}
