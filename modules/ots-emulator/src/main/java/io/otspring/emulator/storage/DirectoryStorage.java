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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A storage in a directory, which is there again after the process ended, however it
 * ended.
 * <p>
 * A change is written to a log before anybody can see it, and the caller waits for that.
 * Threads that change something at the same time share one write. The key spaces
 * themselves are in a file that is written in the background; when the directory is
 * opened, the log is applied to it once more.
 * <p>
 * After a change that could not be written down, nothing is changed any more.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class DirectoryStorage implements Storage {

	private static final Logger logger = LoggerFactory.getLogger(DirectoryStorage.class);

	private static final long MAX_LOG_SIZE = 64L << 20;

	private final DataDirectory directory;

	private final DataFile data;

	private final FirstFailure failure;

	private final long maxLogSize;

	private final Queue<Write> waiting = new ConcurrentLinkedQueue<>();

	/** Held by the one thread that writes to the log and changes the data. */
	private final Lock writing = new ReentrantLock();

	private CompletableFuture<?> checkpoint = CompletableFuture.completedFuture(null);

	private boolean closed;

	private DirectoryStorage(DataDirectory directory, FirstFailure failure, long maxLogSize) {
		this.directory = directory;
		this.data = directory.data();
		this.failure = failure;
		this.maxLogSize = maxLogSize;
	}

	/**
	 * Opens the storage of a directory.
	 * @param directory the directory, which is created if it is missing
	 * @param sync whether a change also waits for the disk, so that it survives the loss
	 * of power and not only the end of the process
	 * @throws StorageException if the directory is in use, cannot be used, or holds
	 * anything but the intact data of this or an earlier release
	 */
	public static DirectoryStorage open(Path directory, boolean sync) {
		return open(directory, sync, MAX_LOG_SIZE);
	}

	/**
	 * Opens a storage that writes to the data file whenever the log has grown to a size.
	 */
	static DirectoryStorage open(Path directory, boolean sync, long maxLogSize) {
		FirstFailure failure = new FirstFailure(directory);
		DataDirectory files = DataDirectory.open(directory, sync, failure);
		failure.opened();
		return new DirectoryStorage(files, failure, maxLogSize);
	}

	@Override
	public KeySpace keySpace(String name) {
		return this.data.keySpace(name);
	}

	@Override
	public Set<String> keySpaceNames() {
		return this.data.keySpaceNames();
	}

	@Override
	public void drop(String name) {
		write(new Write(LogRecord.drop(name), () -> this.data.drop(name)));
	}

	@Override
	public void apply(ChangeSet changes) {
		if (!changes.isEmpty()) {
			write(new Write(LogRecord.changes(changes), () -> change(changes)));
		}
	}

	/**
	 * Closes the storage after what is being written. Has no effect on a storage that was
	 * closed before.
	 */
	@Override
	public void close() {
		// MVStore loses its file if the thread that uses it is interrupted
		boolean interrupted = Thread.interrupted();
		try {
			if (stopWriting()) {
				this.checkpoint.join();
				closeFiles();
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private boolean stopWriting() {
		this.writing.lock();
		try {
			boolean first = !this.closed;
			this.closed = true;
			return first;
		}
		finally {
			this.writing.unlock();
		}
	}

	private void closeFiles() {
		try (this.directory) {
			if (this.failure.isReported()) {
				this.data.abandon();
			}
			else {
				checkpoint(this.directory.log().startFile());
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("A data directory was not closed as it should. Its log will be applied when it is opened", ex);
		}
	}

	/**
	 * Waits until a change is in the log and made. The first thread to get the lock does
	 * this for all that wait.
	 */
	private void write(Write write) {
		this.waiting.add(write);
		this.writing.lock();
		try {
			if (!write.done) {
				writeAll();
			}
			if (!write.done) {
				throw this.failure.refusal();
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	private void writeAll() {
		List<Write> group = new ArrayList<>();
		for (Write write = this.waiting.poll(); write != null; write = this.waiting.poll()) {
			group.add(write);
		}
		if (this.closed || this.failure.isReported()) {
			return;
		}
		try {
			this.directory.log().append(group.stream().map(write -> write.record).toList());
			group.forEach(write -> write.change.run());
			group.forEach(write -> write.done = true);
			if (this.directory.log().size() > this.maxLogSize && this.checkpoint.isDone()) {
				startCheckpoint();
			}
		}
		catch (IOException | RuntimeException | Error ex) {
			this.failure.report(ex);
		}
	}

	private void startCheckpoint() throws IOException {
		int firstFile = this.directory.log().startFile();
		this.checkpoint = CompletableFuture.runAsync(() -> {
			try {
				checkpoint(firstFile);
			}
			catch (IOException | RuntimeException | Error ex) {
				this.failure.report(ex);
			}
		}, DirectoryStorage::runInBackground);
	}

	/**
	 * Has all changes in the data file that are in the log before a file.
	 */
	private void checkpoint(int firstFile) throws IOException {
		long version = this.data.commit();
		this.writing.lock();
		try {
			this.directory.log().deleteBefore(firstFile, version);
		}
		finally {
			this.writing.unlock();
		}
	}

	private static void runInBackground(Runnable task) {
		Thread thread = new Thread(task, "ots-emulator-checkpoint");
		thread.setDaemon(true);
		thread.start();
	}

	private static void change(ChangeSet changes) {
		for (ChangeSet.Change change : changes.changes()) {
			DataFileKeySpace space = (DataFileKeySpace) change.space();
			byte[] value = change.value();
			if (value != null) {
				space.put(change.key(), value);
			}
			else {
				space.remove(change.key());
			}
		}
	}

	/**
	 * What is written to the log, and the change that it stands for.
	 */
	private static final class Write {

		private final byte[] record;

		private final Runnable change;

		private boolean done;

		Write(byte[] record, Runnable change) {
			this.record = record;
			this.change = change;
		}

	}

}
