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

import io.otspring.client.OtsClientOptions;

/**
 * Callback interface that can be implemented by beans wishing to customize the options of
 * the clients. The properties are applied with order 0: a customizer with a lower order
 * comes before them, any other one after them.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OtsClientOptionsCustomizer {

	/**
	 * Changes the options.
	 * @param builder the builder of the options
	 */
	void customize(OtsClientOptions.Builder builder);

	/**
	 * Changes the options of a further client. Unless overridden, these are changed as
	 * those of the primary one.
	 * @param client the name of the client below {@code ots.clients}
	 * @param builder the builder of the options
	 */
	default void customize(String client, OtsClientOptions.Builder builder) {
		customize(builder);
	}

}
