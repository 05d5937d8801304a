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

package io.otspring.documentation;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one emulator of the run and a client of it, and leaves it without
 * tables and fault rules after each.
 */
final class EmulatorExtension implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == OTSClient.class || type == OtsEmulator.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Connected connected = connected(context);
		return (parameter.getParameter().getType() == OTSClient.class) ? connected.client() : connected.emulator();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		OtsEmulator emulator = connected(context).emulator();
		emulator.faults().clear();
		emulator.clear();
	}

	private static Connected connected(ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Connected.class, key -> Connected.start(), Connected.class);
	}

	private record Connected(OtsEmulator emulator, OTSClient client) implements AutoCloseable {

		static Connected start() {
			OtsEmulator emulator = OtsEmulator.builder().start();
			return new Connected(emulator,
					OTSClient.create(OtsClientOptions.builder()
						.endpoint(emulator.endpoint())
						.instanceName(emulator.instance())
						.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
						.build()));
		}

		@Override
		public void close() {
			this.client.close();
			this.emulator.close();
		}

	}

}
