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

import java.util.Locale;
import java.util.regex.Pattern;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages away from a server that only this machine is meant to reach. A page in
 * a browser here can send requests to it, under the page's own name if that resolves to a
 * loopback address; it cannot hide its {@code Origin} or the name in {@code Host}. The
 * port does not matter: the official Node.js client leaves it out.
 */
final class LoopbackGuard {

	private static final Pattern NAMES = Pattern
		.compile("localhost\\.?|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(0:){7}1]|\\[::1]");

	private LoopbackGuard() {
	}

	/**
	 * Checks where a request says that it goes to and comes from.
	 * @throws OtsError if it is not a program on this machine
	 */
	static void check(Request request) {
		if (request.getHeaders().contains(HttpHeader.ORIGIN) || !isLoopback(request.getHttpURI().getHost())) {
			throw new OtsError(ErrorCode.AUTH_FAILED, "Request denied by instance ACL policies.");
		}
	}

	static boolean isLoopback(@Nullable String host) {
		return host != null && NAMES.matcher(host.toLowerCase(Locale.ROOT)).matches();
	}

}
