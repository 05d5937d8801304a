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

package io.otspring.emulator.http;

import java.util.Set;

import io.otspring.emulator.engine.OtsError;

/**
 * What the server offers over HTTP.
 *
 * @since 0.1.0
 */
public interface Operations {

	/**
	 * Tells whether there is such an operation.
	 * @param operation the name, which is the path without the first slash
	 * @return whether it can be executed
	 */
	boolean knows(String operation);

	/**
	 * Returns the names of the tables that a request names.
	 * @param operation the name of a known operation
	 * @param body the encoded request; one that cannot be decoded names no table
	 */
	Set<String> tables(String operation, byte[] body);

	/**
	 * Executes an operation.
	 * @param operation the name of a known operation
	 * @param instance the instance that the request is for
	 * @param body the encoded request
	 * @return the encoded answer
	 * @throws OtsError if the request is refused
	 */
	byte[] execute(String operation, String instance, byte[] body);

}
