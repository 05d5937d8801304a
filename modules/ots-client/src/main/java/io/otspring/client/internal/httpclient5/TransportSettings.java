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

package io.otspring.client.internal.httpclient5;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.otspring.client.transport.HttpClient5Customizer;
import io.otspring.client.transport.OtsEndpoint;
import io.otspring.client.transport.ProxySettings;
import io.otspring.client.transport.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the transport.
 *
 * @param endpoint where the service is
 * @param maxConnections the size of the pool
 * @param connectTimeout the longest time for a connection, TLS included
 * @param acquireTimeout the longest wait for a connection of the pool
 * @param maxIdleTime how long an idle connection is kept
 * @param maxLifeTime how long a connection is used
 * @param maxResponseSize the largest body of an answer, in bytes
 * @param tls tells how connections are secured from now on
 * @param proxy the proxy, or {@code null} if there is none
 * @param customizers change the pool before it is built
 */
public record TransportSettings(OtsEndpoint endpoint, int maxConnections, Duration connectTimeout,
		Duration acquireTimeout, Duration maxIdleTime, Duration maxLifeTime, long maxResponseSize,
		Supplier<TlsSettings> tls, @Nullable ProxySettings proxy, List<HttpClient5Customizer> customizers) {

}
