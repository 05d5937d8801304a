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

import java.util.Objects;
import java.util.Optional;

import io.otspring.protocol.signature.CanonicalHeaders;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * A request without its body.
 *
 * @param method the HTTP method
 * @param target path and query as they were sent
 * @param headers the headers
 */
record RequestHead(String method, String target, HttpFields headers) {

	static RequestHead of(Request request) {
		return new RequestHead(request.getMethod(), Objects.requireNonNullElse(request.getHttpURI().getPathQuery(), ""),
				request.getHeaders());
	}

	/**
	 * Returns the name of the operation, which may be any text. No operation has a query,
	 * so one that follows the path is part of a name that is not known.
	 */
	String operation() {
		return this.target.startsWith("/") ? this.target.substring(1) : this.target;
	}

	/**
	 * Finds a header. Of several with the same name the last one counts, as it does for
	 * the signature; an empty one is as good as none.
	 */
	Optional<String> header(String name) {
		String last = null;
		for (HttpField field : this.headers) {
			if (field.getName().equalsIgnoreCase(name)) {
				last = field.getValue();
			}
		}
		return Optional.ofNullable(last).map(String::strip).filter(value -> !value.isEmpty());
	}

	CanonicalHeaders canonicalHeaders() {
		CanonicalHeaders canonical = new CanonicalHeaders();
		for (HttpField field : this.headers) {
			canonical.add(field.getName(), Objects.requireNonNullElse(field.getValue(), ""));
		}
		return canonical;
	}

}
