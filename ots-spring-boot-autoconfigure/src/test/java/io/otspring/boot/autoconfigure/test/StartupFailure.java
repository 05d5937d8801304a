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

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * The analysis of why an application does not start, made by the analyzers that are
 * registered, in their order.
 */
public final class StartupFailure {

	private StartupFailure() {
	}

	/**
	 * Starts an application that must fail.
	 * @return the first analysis that there is
	 */
	public static FailureAnalysis analyze(ApplicationContextRunner application) {
		AtomicReference<Environment> environment = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		application.withInitializer(context -> environment.set(context.getEnvironment()))
			.run(context -> failure.set(context.getStartupFailure()));
		if (failure.get() == null) {
			throw new AssertionError("The application started");
		}
		return analyzers(environment.get()).stream()
			.map(analyzer -> analyzer.analyze(failure.get()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nobody analyzed", failure.get()));
	}

	private static List<FailureAnalyzer> analyzers(Environment environment) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.ArgumentResolver.of(Environment.class, environment),
					SpringFactoriesLoader.FailureHandler.handleMessage((message, ex) -> {
					}));
	}

	/**
	 * An application with the given auto-configurations.
	 */
	public static ApplicationContextRunner application(Class<?>... autoConfigurations) {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(autoConfigurations));
	}

}
