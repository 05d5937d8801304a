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

package io.otspring.client.internal.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The name that the client gives itself.
 */
public final class UserAgent {

	private static final String CLIENT = "otspring/" + version() + " java/" + javaVersion();

	private UserAgent() {
	}

	/**
	 * Returns the value of the header.
	 * @param applicationName the application's name, fit for a header
	 */
	public static String of(Optional<String> applicationName) {
		return applicationName.map(name -> CLIENT + " " + name).orElse(CLIENT);
	}

	private static String version() {
		Properties properties = new Properties();
		try (InputStream in = UserAgent.class.getResourceAsStream("client.properties")) {
			if (in != null) {
				properties.load(in);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties.getProperty("version", "unknown");
	}

	private static String javaVersion() {
		return Runtime.version().version().stream().map(String::valueOf).collect(Collectors.joining("."));
	}

}
