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

import java.io.IOException;

/**
 * What the server offers to those who run it, beside the operations of the service.
 *
 * @since 0.1.0
 */
public interface Administration {

	/** With what the paths begin. */
	String PATH = "/_emulator/";

	/**
	 * Serves a request whose sender has shown an access key. Takes the time that it
	 * needs.
	 * @param request the request
	 * @throws AdministrationException if the request is refused
	 * @throws IOException if the sender is gone
	 */
	void serve(AdministrationRequest request) throws IOException;

}
