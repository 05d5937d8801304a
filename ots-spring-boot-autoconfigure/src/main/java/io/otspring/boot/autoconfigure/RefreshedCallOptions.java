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

package io.otspring.boot.autoconfigure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.otspring.client.call.CallOptions;

/**
 * The options of calls that changed since the clients were made.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class RefreshedCallOptions {

	private final Map<String, CallOptions> byClient = new ConcurrentHashMap<>();

	/**
	 * Returns the options of a client, which set nothing as long as nothing changed.
	 * @param client the name of the blocking client's bean
	 */
	Supplier<CallOptions> of(String client) {
		return () -> this.byClient.getOrDefault(client, CallOptions.defaults());
	}

	void change(String client, CallOptions options) {
		this.byClient.put(client, options);
	}

}
