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

import org.apache.hc.client5.http.io.HttpClientConnectionManager;

/**
 * The connections of a transport, and what there is to know to make and use one.
 *
 * @param connections the connections
 * @param route the way to the service
 * @param tls secures connections
 * @param settings the limits of connections
 */
record BlockingPool(HttpClientConnectionManager connections, ServiceRoute route, CurrentTlsStrategy tls,
		TransportSettings settings) {

}
