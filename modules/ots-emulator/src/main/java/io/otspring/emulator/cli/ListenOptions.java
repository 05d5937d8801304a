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

import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.OtsEmulator;
import picocli.CommandLine.Option;

/**
 * The options that say where the emulator is found, and by which names.
 */
final class ListenOptions {

	@Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1",
			description = "Host name or address to listen on (default: ${DEFAULT-VALUE}). "
					+ "Any but a loopback address needs an access key.")
	private String host = "";

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "8087",
			description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
	private int port;

	@Option(names = "--instance", paramLabel = "NAME", defaultValue = "local",
			description = "Name of the instance (default: ${DEFAULT-VALUE}). May be repeated.")
	private List<String> instances = new ArrayList<>();

	void apply(OtsEmulator.Builder builder) {
		builder.host(this.host).port(this.port);
		this.instances.forEach(builder::addInstance);
	}

}
