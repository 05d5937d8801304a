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

package io.otspring.emulator.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes the values of options that are not given from the environment, as containers are
 * told things: {@code --access-key-id} is {@code OTS_EMULATOR_ACCESS_KEY_ID}. An empty
 * variable counts as none.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

	private static final String PREFIX = "OTS_EMULATOR_";

	private final UnaryOperator<@Nullable String> environment;

	/**
	 * Reads the environment of the process.
	 */
	EnvironmentDefaults() {
		this(System::getenv);
	}

	EnvironmentDefaults(UnaryOperator<@Nullable String> environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable String defaultValue(ArgSpec argument) {
		// What belongs to a group makes sense together only, or excludes something
		if (!(argument instanceof OptionSpec option) || option.group() != null || option.usageHelp()
				|| option.versionHelp()) {
			return null;
		}
		String value = this.environment.apply(variable(option));
		return (value != null && !value.isEmpty()) ? value : null;
	}

	static String variable(OptionSpec option) {
		return PREFIX + option.longestName().substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
	}

}
