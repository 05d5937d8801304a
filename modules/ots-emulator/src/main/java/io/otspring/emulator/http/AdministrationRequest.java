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

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * A request to administrate the emulator, and where its answer goes.
 *
 * @since 0.1.0
 */
public final class AdministrationRequest {

	private final Request request;

	private final Response response;

	AdministrationRequest(Request request, Response response) {
		this.request = request;
		this.response = response;
	}

	/**
	 * Returns the HTTP method, for example {@code GET}.
	 */
	public String method() {
		return this.request.getMethod();
	}

	/**
	 * Returns the path below {@link Administration#PATH}, for example {@code faults}.
	 */
	public String path() {
		return this.request.getHttpURI().getPath().substring(Administration.PATH.length());
	}

	/**
	 * Finds a parameter of the query.
	 * @param name the name
	 */
	public Optional<String> parameter(String name) {
		return Optional.ofNullable(Request.extractQueryParameters(this.request).getValue(name));
	}

	/**
	 * Returns the body. Reading it waits for the sender.
	 */
	public InputStream body() {
		return Content.Source.asInputStream(this.request);
	}

	/**
	 * Begins the answer.
	 * @param status the HTTP status
	 * @param contentType what the body is
	 * @return where the body goes; whoever asks for it closes it
	 */
	public OutputStream answer(int status, String contentType) {
		this.response.setStatus(status);
		this.response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
		return Content.Sink.asOutputStream(this.response);
	}

}
