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

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * A web application with nothing in it, which says what its start cost and ends. It names
 * no class of the starter, so that it runs without it.
 */
@SpringBootApplication
public class MinimalApplication {

	/** What the line with the figures begins with. */
	static final String MARK = "Start: ";

	@SuppressWarnings("SystemOut") // The one who started the process reads it
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(MinimalApplication.class);
		application.addListeners((ApplicationListener<ApplicationStartedEvent>) event -> {
			Duration taken = Objects.requireNonNull(event.getTimeTaken());
			long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
			memory.gc();
			System.out.println(MARK + taken.toMillis() + " " + thread / 1_000_000 + " "
					+ memory.getHeapMemoryUsage().getUsed() / 1024 + " "
					+ memory.getNonHeapMemoryUsage().getUsed() / 1024);
		});
		application.run(args).close();
	}

}
