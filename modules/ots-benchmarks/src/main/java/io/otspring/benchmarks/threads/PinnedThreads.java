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

package io.otspring.benchmarks.threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Calls an emulator from very many virtual threads and prints how often one of them kept
 * its carrier while it waited, and where. Needs Java 21 or later.
 */
public final class PinnedThreads {

	private static final String PINNED = "jdk.VirtualThreadPinned";

	private PinnedThreads() {
	}

	/**
	 * Measures twice: while the client's classes are loaded, and when they are.
	 * @param args how many threads call, 5000 by default; each calls twice
	 */
	public static void main(String[] args) throws Exception {
		int threads = (args.length > 0) ? Integer.parseInt(args[0]) : 5000;
		try (OtsEmulator emulator = OtsEmulator.builder().start();
				OTSClient client = OTSClient.create(options(emulator))) {
			client.createTable(table -> table.table("rows").primaryKey("id", PrimaryKeyType.INTEGER));
			measure("First round", client, threads);
			measure("Second round", client, threads);
		}
	}

	@SuppressWarnings("SystemOut") // The result of the program
	private static void measure(String round, OTSClient client, int threads) throws Exception {
		try (Recording recording = new Recording()) {
			recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
			recording.start();
			long start = System.nanoTime();
			callFromVirtualThreads(client, threads);
			Duration taken = Duration.ofNanos(System.nanoTime() - start);
			recording.stop();
			List<RecordedEvent> pinned = pinned(recording);
			System.out.println(round + ": " + 2 * threads + " calls of " + threads + " virtual threads over "
					+ client.poolStatistics().orElseThrow().max() + " connections on Java "
					+ Runtime.version().feature() + " in " + taken.toMillis() + " ms, pinned " + pinned.size());
			for (RecordedEvent event : pinned) {
				System.out.println(event.getDuration().toNanos() / 1000 + " us, "
						+ (event.hasField("pinnedReason") ? event.getString("pinnedReason") + ", " : "")
						+ event.getStackTrace().getFrames().stream().limit(3).map(PinnedThreads::describe).toList());
			}
		}
	}

	private static String describe(RecordedFrame frame) {
		return frame.getMethod().getType().getName() + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
	}

	private static OtsClientOptions options(OtsEmulator emulator) {
		return OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.poolAcquireTimeout(Duration.ofMinutes(5))
			.callTimeout(Duration.ofMinutes(5))
			.build();
	}

	private static void callFromVirtualThreads(OTSClient client, int count) throws Exception {
		// The project is compiled for Java 17
		ExecutorService threads = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor")
			.invoke(null);
		for (int number = 0; number < count; number++) {
			int id = number;
			threads.execute(() -> {
				client.putRow(row -> row.table("rows").primaryKey(key -> key.add("id", id)).column("state", "NEW"));
				client.getRow(row -> row.table("rows").primaryKey(key -> key.add("id", id)));
			});
		}
		threads.shutdown();
		if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
			throw new IllegalStateException("Calls have not ended");
		}
	}

	private static List<RecordedEvent> pinned(Recording recording) throws IOException {
		Path file = Files.createTempFile("pinned", ".jfr");
		try {
			recording.dump(file);
			return RecordingFile.readAllEvents(file)
				.stream()
				.filter(event -> event.getEventType().getName().equals(PINNED))
				.toList();
		}
		finally {
			Files.delete(file);
		}
	}

}
