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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was changed since the data file was last complete, in files that follow one
 * another. A file is deleted as soon as everything in it is in the data file.
 * <p>
 * Instances are used by one thread at a time.
 */
final class ChangeLog implements AutoCloseable {

	private static final Pattern FILE = Pattern.compile("changes-\\d{10}\\.log");

	private final Path directory;

	private final boolean sync;

	private int number;

	/** Not a channel, because those close themselves when their thread is interrupted. */
	private RandomAccessFile file;

	private long size;

	private ChangeLog(Path directory, boolean sync, int number, RandomAccessFile file) {
		this.directory = directory;
		this.sync = sync;
		this.number = number;
		this.file = file;
	}

	/**
	 * Passes on all that the log of a directory says.
	 */
	static void replay(Path directory, LogRecord.Target target) throws IOException {
		List<Path> files = files(directory);
		for (int i = 0; i < files.size(); i++) {
			try (LogReader reader = new LogReader(files.get(i), i == files.size() - 1)) {
				reader.replay(target);
			}
		}
	}

	/**
	 * Starts anew, because all that the log said is in the data file.
	 * @param directory the directory
	 * @param sync whether each write waits for the disk
	 * @param version the version of the data file
	 */
	static ChangeLog start(Path directory, boolean sync, long version) throws IOException {
		for (Path file : files(directory)) {
			Files.delete(file);
		}
		ChangeLog log = new ChangeLog(directory, sync, 1, create(directory, 1));
		log.writeHeader();
		log.append(List.of(LogRecord.checkpoint(version)));
		return log;
	}

	/**
	 * Returns the size of the current file in bytes.
	 */
	long size() {
		return this.size;
	}

	/**
	 * Writes records, so that they survive the end of the process.
	 */
	void append(List<byte[]> records) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] record : records) {
			out.writeBytes(LogFormat.recordHeader(record));
			out.writeBytes(record);
		}
		write(out.toByteArray());
	}

	/**
	 * Goes on with the next file.
	 * @return its number
	 */
	int startFile() throws IOException {
		RandomAccessFile next = create(this.directory, this.number + 1);
		this.file.close();
		this.file = next;
		this.number++;
		this.size = 0;
		writeHeader();
		return this.number;
	}

	/**
	 * Deletes the files before one, the oldest first, because all that they say is in the
	 * data file.
	 * @param number the number of the first file to keep
	 * @param version the version of the data file
	 */
	void deleteBefore(int number, long version) throws IOException {
		append(List.of(LogRecord.checkpoint(version)));
		Path first = path(this.directory, number);
		for (Path old : files(this.directory)) {
			if (old.compareTo(first) < 0) {
				Files.delete(old);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	private void writeHeader() throws IOException {
		write(LogFormat.fileHeader());
	}

	private void write(byte[] bytes) throws IOException {
		this.file.write(bytes);
		if (this.sync) {
			this.file.getFD().sync();
		}
		this.size += bytes.length;
	}

	private static RandomAccessFile create(Path directory, int number) throws IOException {
		return new RandomAccessFile(path(directory, number).toFile(), "rw");
	}

	private static Path path(Path directory, int number) {
		return directory.resolve(String.format(Locale.ROOT, "changes-%010d.log", number));
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter(file -> FILE.matcher(file.getFileName().toString()).matches()).sorted().toList();
		}
	}

}
