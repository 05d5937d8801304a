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
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who shows an access key, as HTTP Basic has it. The secret travels, so it has to
 * come from this machine or through TLS; what a web page sends is refused.
 */
final class AdministrationHandler {

	private static final Logger logger = LoggerFactory.getLogger(AdministrationHandler.class);

	private static final String BASIC = "Basic ";

	private final Administration administration;

	private final AccessKeys keys;

	AdministrationHandler(Administration administration, AccessKeys keys) {
		this.administration = administration;
		this.keys = keys;
	}

	static boolean isFor(Request request) {
		String path = request.getHttpURI().getPath();
		return path != null && path.startsWith(Administration.PATH);
	}

	void handle(Request request, Response response, Callback callback) {
		try {
			check(request);
			this.administration.serve(new AdministrationRequest(request, response));
			callback.succeeded();
		}
		catch (AdministrationException ex) {
			refuse(ex.status(), ex.getMessage(), response, callback);
		}
		catch (IOException ex) {
			callback.failed(ex);
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			logger.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), ex);
			refuse(HttpStatus.INTERNAL_SERVER_ERROR_500, "The emulator failed.", response, callback);
		}
	}

	private void check(Request request) {
		boolean local = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
				&& peer.getAddress().isLoopbackAddress();
		if (request.getHeaders().contains(HttpHeader.ORIGIN) || !(local || request.isSecure())) {
			throw new AdministrationException(HttpStatus.FORBIDDEN_403,
					"Only programs on this machine, or through TLS, may administrate the emulator.");
		}
		if (!isKeyShown(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
			throw new AdministrationException(HttpStatus.UNAUTHORIZED_401,
					"The access key is missing or wrong: HTTP Basic with its id and secret is expected.");
		}
	}

	private boolean isKeyShown(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return false;
		}
		try {
			String shown = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip()),
					StandardCharsets.UTF_8);
			int colon = shown.indexOf(':');
			return colon > 0 && this.keys.isSecretOf(shown.substring(0, colon), shown.substring(colon + 1));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void refuse(int status, @Nullable String message, Response response, Callback callback) {
		if (response.isCommitted()) {
			callback.failed(new IOException(message));
			return;
		}
		response.setStatus(status);
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
		if (status == HttpStatus.UNAUTHORIZED_401) {
			response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"OTS emulator\", charset=\"UTF-8\"");
		}
		Content.Sink.write(response, true, message + "\n", callback);
	}

}
