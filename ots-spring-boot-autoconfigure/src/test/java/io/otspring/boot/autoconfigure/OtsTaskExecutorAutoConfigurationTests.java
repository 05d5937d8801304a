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

package io.otspring.boot.autoconfigure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSAsyncClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsTaskExecutorAutoConfiguration}.
 */
class OtsTaskExecutorAutoConfigurationTests {

	private static final String VIRTUAL = "spring.threads.virtual.enabled=true";

	private final OtsTestServer server = OtsTestServer.start();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class,
				OtsTaskExecutorAutoConfiguration.class, OtsAutoConfiguration.class))
		.withPropertyValues(this.server.properties());

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void leavesTheClientItsOwnThreads() {
		this.application.run(context -> {
			assertThat(context).doesNotHaveBean("otsTaskExecutor");
			assertThat(completingThread(context).getName()).startsWith("tablestore-client-completion-");
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void completesFuturesInVirtualThreads() {
		this.application.withPropertyValues(VIRTUAL, "spring.task.execution.simple.concurrency-limit=1")
			.run(context -> assertThat(completingThread(context).toString()).startsWith("VirtualThread[#")
				.contains(",ots-completion-"));
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void doesNotTakeThePlaceOfTheExecutorOfTheApplication() {
		this.application.withPropertyValues(VIRTUAL).run(context -> {
			assertThat(context).hasBean("applicationTaskExecutor").hasBean("otsTaskExecutor");
			assertThat(context.getBean(AsyncTaskExecutor.class)).isSameAs(context.getBean("applicationTaskExecutor"));
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void decoratesTasksAsTheApplicationWants() {
		this.application.withPropertyValues(VIRTUAL).withBean(TaskDecorator.class, () -> task -> () -> {
			Thread.currentThread().setName("decorated");
			task.run();
		}).run(context -> assertThat(completingThread(context).getName()).isEqualTo("decorated"));
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void needsNoExecutorOfTheApplication() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(OtsTaskExecutorAutoConfiguration.class, OtsAutoConfiguration.class))
			.withPropertyValues(this.server.properties(VIRTUAL))
			.run(context -> assertThat(completingThread(context).getName()).startsWith("ots-completion-"));
	}

	@Test
	void takesExecutorOfTheApplicationWithItsName() {
		Executor own = task -> new Thread(task, "own").start();
		this.application.withPropertyValues(VIRTUAL)
			.withBean("otsTaskExecutor", Executor.class, () -> own)
			.run(context -> assertThat(completingThread(context).getName()).isEqualTo("own"));
	}

	@Test
	void customizerOfTheApplicationComesLater() {
		Executor own = task -> new Thread(task, "own").start();
		this.application.withBean("otsTaskExecutor", TaskExecutor.class, () -> task -> new Thread(task).start())
			.withBean(OtsClientOptionsCustomizer.class, () -> builder -> builder.completionExecutor(own))
			.run(context -> assertThat(completingThread(context).getName()).isEqualTo("own"));
	}

	@Test
	void backsOffIfDisabled() {
		this.application.withPropertyValues(VIRTUAL, "ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean("otsTaskExecutor")
				.doesNotHaveBean(OtsClientOptionsCustomizer.class));
	}

	/**
	 * Returns where code runs that depends on a future. The answer comes when that code
	 * is attached, since it would run in this thread otherwise.
	 */
	private Thread completingThread(AssertableApplicationContext context) {
		CountDownLatch attached = new CountDownLatch(1);
		this.server.answer(request -> {
			await(attached);
			return OtsTestServer.success(request);
		});
		CompletableFuture<Thread> thread = context.getBean(OTSAsyncClient.class)
			.listTable()
			.thenApply(response -> Thread.currentThread());
		attached.countDown();
		return thread.join();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
