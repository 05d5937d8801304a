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

package io.otspring.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Starts a minimal web application without the starter and with it, in turn, and prints
 * what the starter adds. The first start of each is not counted.
 */
public final class StarterCost {

	/** What the starter brings to the class path. */
	private static final Pattern STARTER = Pattern
		.compile("ots-(protocol|client|spring-boot)|protobuf-java|httpclient5|httpcore5");

	/** What other benchmarks need. */
	private static final Pattern UNRELATED = Pattern
		.compile("ots-emulator|jetty|h2-mvstore|jmh|jopt-simple|commons-math");

	private static final List<String> PROPERTIES = List.of("--server.port=0",
			"--ots.endpoint=https://my-instance.cn-hangzhou.ots.aliyuncs.com", "--ots.credentials.access-key-id=id",
			"--ots.credentials.access-key-secret=secret");

	private StarterCost() {
	}

	/**
	 * Measures.
	 * @param args how often each application is started, 10 by default
	 */
	@SuppressWarnings("SystemOut") // The result of the program
	public static void main(String[] args) throws IOException, InterruptedException {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 10;
		List<Start> without = new ArrayList<>();
		List<Start> with = new ArrayList<>();
		for (int round = 0; round <= rounds; round++) {
			without.add(start(classPath(false)));
			with.add(start(classPath(true)));
		}
		report("time to start, ms", without, with, Start::millis);
		report("processor time of the main thread, ms", without, with, Start::threadMillis);
		report("heap after a collection, KB", without, with, Start::heap);
		report("memory beside the heap, KB", without, with, Start::nonHeap);
		System.out.println("Load of the machine while it ended: "
				+ ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	private static String classPath(boolean starter) {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(entry -> !UNRELATED.matcher(entry).find())
			.filter(entry -> starter || !STARTER.matcher(entry).find())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static Start start(String classPath) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
						MinimalApplication.class.getName()));
		command.addAll(PROPERTIES);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int status = process.waitFor();
		return output.lines()
			.filter(line -> line.startsWith(MinimalApplication.MARK))
			.map(line -> Start.parse(line.substring(MinimalApplication.MARK.length())))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Ended with status " + status + ": " + output));
	}

	@SuppressWarnings("SystemOut") // The result of the program
	private static void report(String what, List<Start> without, List<Start> with, ToLongFunction<Start> figure) {
		long[] before = figures(without, figure);
		long[] after = figures(with, figure);
		long[] added = new long[before.length];
		Arrays.setAll(added, index -> after[index] - before[index]);
		System.out.println(what + ": without " + spread(before) + ", with " + spread(after) + ", added in pairs "
				+ spread(added) + ", added to the minimum "
				+ (Arrays.stream(after).min().orElseThrow() - Arrays.stream(before).min().orElseThrow()));
	}

	private static long[] figures(List<Start> starts, ToLongFunction<Start> figure) {
		return starts.stream().skip(1).mapToLong(figure).toArray();
	}

	private static String spread(long[] figures) {
		long[] sorted = figures.clone();
		Arrays.sort(sorted);
		return sorted[0] + "/" + sorted[sorted.length / 2] + "/" + sorted[sorted.length - 1];
	}

	/**
	 * What a start cost.
	 *
	 * @param millis from the call of the main method to the started application, in ms
	 * @param threadMillis time that a processor spent on it in the main thread, in ms
	 * @param heap what is left on the heap, in KB
	 * @param nonHeap what classes and code take beside the heap, in KB
	 */
	private record Start(long millis, long threadMillis, long heap, long nonHeap) {

		static Start parse(String figures) {
			long[] values = Arrays.stream(figures.split(" ")).mapToLong(Long::parseLong).toArray();
			return new Start(values[0], values[1], values[2], values[3]);
		}

	}

}
