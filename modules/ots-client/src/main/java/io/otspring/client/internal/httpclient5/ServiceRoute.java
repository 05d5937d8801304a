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

import io.otspring.client.transport.OtsEndpoint;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

/**
 * The way to the service.
 *
 * @param route the way as HttpClient's pools know it
 * @param hostHeader the value of the header {@code Host}
 */
record ServiceRoute(HttpRoute route, String hostHeader) {

	static ServiceRoute to(OtsEndpoint endpoint) {
		HttpHost host = new HttpHost(endpoint.secure() ? "https" : "http", endpoint.host(), endpoint.port());
		boolean defaultPort = endpoint.port() == (endpoint.secure() ? 443 : 80);
		return new ServiceRoute(new HttpRoute(host, null, endpoint.secure()),
				defaultPort ? endpoint.host() : endpoint.hostAndPort());
	}

}
