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

import java.util.concurrent.Executor;

import io.otspring.client.OTSClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * {@link AutoConfiguration Auto-configuration} for the executor in which asynchronous
 * clients complete their futures: a bean named {@code otsTaskExecutor}, which is one of
 * virtual threads if the application uses these. Without such a bean the clients use
 * threads of their own.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = OtsAutoConfiguration.class, after = TaskExecutionAutoConfiguration.class)
@ConditionalOnClass(OTSClient.class)
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
public final class OtsTaskExecutorAutoConfiguration {

	private static final String EXECUTOR = "otsTaskExecutor";

	@Bean
	@Order(0)
	@ConditionalOnBean(name = EXECUTOR)
	OtsClientOptionsCustomizer otsTaskExecutorClientOptionsCustomizer(@Qualifier(EXECUTOR) Executor executor) {
		return builder -> builder.completionExecutor(executor);
	}

	/**
	 * The executor of an application that uses virtual threads.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnThreading(Threading.VIRTUAL)
	static class VirtualThreads {

		@Bean(name = EXECUTOR, defaultCandidate = false)
		@ConditionalOnMissingBean(name = EXECUTOR)
		SimpleAsyncTaskExecutor otsTaskExecutor(ObjectProvider<SimpleAsyncTaskExecutorBuilder> builder) {
			// A limit that is meant for tasks of the application would hold up answers
			return builder.getIfAvailable(SimpleAsyncTaskExecutorBuilder::new)
				.virtualThreads(true)
				.threadNamePrefix("ots-completion-")
				.concurrencyLimit(null)
				.build();
		}

	}

}
