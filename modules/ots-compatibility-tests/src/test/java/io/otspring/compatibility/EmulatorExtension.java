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

package io.otspring.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one emulator of their process and an official client of it, and leaves
 * it without tables after each.
 */
final class EmulatorExtension implements ParameterResolver, AfterEachCallback {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == EmulatorProcess.class || type == SyncClient.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Shared shared = Shared.OF_PROCESS;
		return (parameter.getParameter().getType() == SyncClient.class) ? shared.client() : shared.emulator();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		SyncClient client = Shared.OF_PROCESS.client();
		for (String table : client.listTable().getTableNames()) {
			client.deleteTable(new DeleteTableRequest(table));
		}
	}

	/**
	 * What lives as long as the process. JUnit knows nothing that lives longer than a
	 * class where several processes share the classes between them.
	 */
	private record Shared(EmulatorProcess emulator, SyncClient client) {

		static final Shared OF_PROCESS = start();

		private static Shared start() {
			try {
				EmulatorProcess emulator = EmulatorProcess.start();
				Shared shared = new Shared(emulator, emulator.client());
				Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
				return shared;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void close() {
			this.client.shutdown();
			try {
				this.emulator.kill();
			}
			catch (Exception ex) {
				throw new IllegalStateException("The emulator did not end", ex);
			}
		}

	}

}
