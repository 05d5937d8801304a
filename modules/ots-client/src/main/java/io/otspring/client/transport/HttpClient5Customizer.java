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

package io.otspring.client.transport;

import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;

/**
 * Changes how connections are made and kept, beyond what the client's options offer: the
 * resolver of host names, the options of sockets. How a connection sends and receives is
 * not open to change.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface HttpClient5Customizer {

	/**
	 * Changes the builder of the pool of connections of a blocking client, once, before
	 * it is built.
	 * @param builder the builder, with the client's settings in it
	 */
	void customize(PoolingHttpClientConnectionManagerBuilder builder);

	/**
	 * Changes the builder of the pool of connections of an asynchronous client, once,
	 * before it is built. HttpClient has another builder for these, so nothing is changed
	 * unless this method is overridden, too.
	 * @param builder the builder, with the client's settings in it
	 */
	default void customize(PoolingAsyncClientConnectionManagerBuilder builder) {
	}

}
