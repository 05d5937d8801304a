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
import java.io.UncheckedIOException;
import java.util.Optional;

import io.otspring.client.internal.codec.TableNameFields;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.table.TableNameResolver;
import io.otspring.protocol.WireBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the service's names of tables into bodies that are sent, and the application's
 * into those that arrive.
 */
final class TableNames {

	private final @Nullable TableNameResolver resolver;

	TableNames(Optional<TableNameResolver> resolver) {
		this.resolver = resolver.orElse(null);
	}

	WireBuffer toService(Operation<?, ?> operation, WireBuffer body) {
		TableNameFields fields = TableNameFields.inRequestsOf(operation.name());
		TableNameResolver names = this.resolver;
		if (names == null || fields.isEmpty()) {
			return body;
		}
		try {
			return fields.replace(body.array(), body.size(), name -> Optional.of(serviceName(names, name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] toApplication(Operation<?, ?> operation, byte[] body) throws IOException {
		TableNameFields fields = TableNameFields.inResponsesOf(operation.name());
		if (this.resolver == null || fields.isEmpty()) {
			return body;
		}
		return fields.replace(body, body.length, this.resolver::applicationName).toByteArray();
	}

	/**
	 * Makes sure that the name comes back, before anything is sent under it.
	 */
	private static String serviceName(TableNameResolver names, String name) {
		String serviceName = names.serviceName(name);
		Optional<String> back = names.applicationName(serviceName);
		if (!back.equals(Optional.of(name))) {
			throw new IllegalArgumentException("the table name resolver turns '" + name + "' into '" + serviceName
					+ "', and that into " + back.map(other -> "'" + other + "'").orElse("nothing"));
		}
		return serviceName;
	}

}
