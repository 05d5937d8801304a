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

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.otspring.emulator.storage.StorageException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one file of the log. What was being written when the process ended is the end of
 * the last file. It is incomplete, nobody was told that it was done, and it is left out.
 * Everything else that is not as it was written is an error.
 */
final class LogReader implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LogReader.class);

	private final Path file;

	private final boolean last;

	private final DataInputStream in;

	private long left;

	/**
	 * Opens a file.
	 * @param file the file
	 * @param last whether it is the last one of the log
	 */
	LogReader(Path file, boolean last) throws IOException {
		this.file = file;
		this.last = last;
		this.left = Files.size(file);
		this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
	}

	void replay(LogRecord.Target target) throws IOException {
		if (this.left < LogFormat.FILE_HEADER_SIZE) {
			leaveOutTheRest();
			return;
		}
		readHeader();
		byte[] record = next();
		while (record != null) {
			LogRecord.replay(record, target);
			record = next();
		}
	}

	private void readHeader() throws IOException {
		if (this.in.readInt() != LogFormat.MAGIC) {
			throw damaged();
		}
		int version = this.in.readInt();
		if (version != LogFormat.VERSION) {
			throw new StorageException(Reason.UNKNOWN_FORMAT,
					this.file + " was written by another release: format " + version + ", not " + LogFormat.VERSION,
					null);
		}
		this.left -= LogFormat.FILE_HEADER_SIZE;
	}

	private byte @Nullable [] next() throws IOException {
		if (this.left == 0) {
			return null;
		}
		if (this.left < LogFormat.RECORD_HEADER_SIZE) {
			return leaveOutTheRest();
		}
		int length = this.in.readInt();
		int lengthChecksum = this.in.readInt();
		int checksum = this.in.readInt();
		if (length == 0 && lengthChecksum == 0 && checksum == 0) {
			// A file that grew before the machine went down, and whose content never came
			return leaveOutTheRest();
		}
		if (length <= 0 || lengthChecksum != LogFormat.checksum(length)) {
			throw damaged();
		}
		long end = this.left - LogFormat.RECORD_HEADER_SIZE - length;
		if (end < 0) {
			return leaveOutTheRest();
		}
		byte[] record = this.in.readNBytes(length);
		if (checksum != LogFormat.checksum(record)) {
			if (end == 0) {
				return leaveOutTheRest();
			}
			throw damaged();
		}
		this.left = end;
		return record;
	}

	private byte @Nullable [] leaveOutTheRest() {
		if (!this.last) {
			throw damaged();
		}
		logger.info("The last {} bytes of {} are incomplete and left out", this.left, this.file);
		return null;
	}

	private StorageException damaged() {
		return new StorageException(Reason.DAMAGED, this.file + " is damaged", null);
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
