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

package io.otspring.boot.autoconfigure.test;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * The threads that came after a moment, without those that the JDK keeps for all and the
 * one that waits.
 */
public final class NewThreads {

	private static final Pattern OF_THE_JDK = Pattern
		.compile("ForkJoinPool.*|CompletableFutureDelayScheduler|VirtualThread-.*|Common-Cleaner|Attach Listener"
				+ "|process reaper.*|Keep-Alive-.*|HttpClient-.*|awaitility-.*");

	private final Set<Thread> before;

	private NewThreads(Set<Thread> before) {
		this.before = before;
	}

	public static NewThreads sinceNow() {
		return new NewThreads(new HashSet<>(Thread.getAllStackTraces().keySet()));
	}

	public List<String> names() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter(thread -> !this.before.contains(thread))
			.map(Thread::getName)
			.filter(name -> !OF_THE_JDK.matcher(name).matches())
			.sorted()
			.toList();
	}

	/**
	 * Waits until all of them have ended.
	 */
	public void awaitEnd() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> names(), List::isEmpty);
	}

}
