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
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one emulator of the run and an official client of it, and leaves it
 * without tables after each.
 */
final class EmulatorExtension implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == EmulatorProcess.class || type == SyncClient.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Shared shared = shared(context);
		return (parameter.getParameter().getType() == SyncClient.class) ? shared.client() : shared.emulator();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		SyncClient client = shared(context).client();
		for (String table : client.listTable().getTableNames()) {
			client.deleteTable(new DeleteTableRequest(table));
		}
	}

	private static Shared shared(ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
	}

	private record Shared(EmulatorProcess emulator, SyncClient client) implements AutoCloseable {

		static Shared start() {
			try {
				EmulatorProcess emulator = EmulatorProcess.start();
				return new Shared(emulator, emulator.client());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws Exception {
			this.client.shutdown();
			this.emulator.close();
		}

	}

}
