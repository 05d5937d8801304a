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

package io.otspring.samples.bulkload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.otspring.client.bulk.BulkWriteReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Loads the file that {@code --file} names, or one that it makes up. With {@code --lines}
 * the bar does not move in place, as suits a log.
 */
@Component
class LoadOnce implements ApplicationRunner {

	private static final int MADE_UP = 50_000;

	private static final Logger logger = LoggerFactory.getLogger(LoadOnce.class);

	private final Loader loader;

	LoadOnce(Loader loader) {
		this.loader = loader;
	}

	@Override
	public void run(ApplicationArguments arguments) throws Exception {
		boolean inPlace = !arguments.containsOption("lines");
		List<String> files = arguments.getOptionValues("file");
		if (files != null) {
			load(Path.of(files.get(0)), inPlace);
			return;
		}
		Path file = madeUpReadings();
		try {
			load(file, inPlace);
		}
		finally {
			Files.delete(file);
		}
	}

	private void load(Path file, boolean inPlace) throws IOException, InterruptedException {
		BulkWriteReport report = this.loader.load(file, new ProgressBar(System.out, inPlace, lines(file)));
		logger.info("{} rows written, {} not", report.written(), report.notWritten());
		report.failures().forEach(failure -> logger.error("Not written: {}", failure.getMessage()));
	}

	private static long lines(Path file) throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count();
		}
	}

	private static Path madeUpReadings() throws IOException {
		Path file = Files.createTempFile("readings", ".csv");
		List<String> lines = IntStream.range(0, MADE_UP)
			.mapToObj(i -> "sensor-" + i % 100 + "," + i / 100 + "," + i / 7.0)
			.toList();
		Files.write(file, lines);
		return file;
	}

}
