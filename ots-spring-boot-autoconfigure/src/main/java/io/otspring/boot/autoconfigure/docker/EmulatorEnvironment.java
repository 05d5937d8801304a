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

package io.otspring.boot.autoconfigure.docker;

import java.util.Map;

import io.otspring.client.credentials.OtsCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What the environment variables of a container say about the emulator in it.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param port the port that the emulator listens on inside the container
 * @param instance the name of the instance
 * @param credentials the access key, {@code null} if the variables do not tell it, for
 * example because it is in a file
 * @since 0.1.0
 */
public record EmulatorEnvironment(int port, String instance, @Nullable OtsCredentials credentials) {

	/**
	 * The image of the emulator, which is also the name of its service connections.
	 */
	public static final String IMAGE = "otspring/ots-emulator";

	private static final String DEFAULT_PORT = "8087";

	private static final String DEFAULT_INSTANCE = "local";

	/**
	 * Reads environment variables.
	 * @param variables names and values
	 */
	public static EmulatorEnvironment of(Map<String, String> variables) {
		return new EmulatorEnvironment(Integer.parseInt(value(variables, "OTS_EMULATOR_PORT", DEFAULT_PORT)),
				value(variables, "OTS_EMULATOR_INSTANCE", DEFAULT_INSTANCE), credentials(variables));
	}

	private static @Nullable OtsCredentials credentials(Map<String, String> variables) {
		String id = value(variables, "OTS_EMULATOR_ACCESS_KEY_ID", "");
		String secret = value(variables, "OTS_EMULATOR_ACCESS_KEY_SECRET", "");
		return (!id.isEmpty() && !secret.isEmpty()) ? OtsCredentials.of(id, secret) : null;
	}

	private static String value(Map<String, String> variables, String name, String unless) {
		String value = variables.get(name);
		return (value != null && StringUtils.hasText(value)) ? value : unless;
	}

}
