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

package io.otspring.emulator;

import java.util.Set;

import io.otspring.emulator.http.Operations;
import io.otspring.emulator.operation.OperationDispatcher;

/**
 * Offers the operations of a dispatcher over HTTP.
 */
final class DispatchedOperations implements Operations {

	private final OperationDispatcher dispatcher;

	DispatchedOperations(OperationDispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public boolean knows(String operation) {
		return OperationDispatcher.knows(operation);
	}

	@Override
	public Set<String> tables(String operation, byte[] body) {
		return this.dispatcher.tables(operation, body);
	}

	@Override
	public byte[] execute(String operation, String instance, byte[] body) {
		return this.dispatcher.dispatch(operation, instance, body);
	}

}
