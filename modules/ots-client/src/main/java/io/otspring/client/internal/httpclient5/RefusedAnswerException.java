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

import java.io.IOException;

import io.otspring.client.transport.TransportFailure;

/**
 * An answer that is not one of the service, or too large. It is refused before its body
 * is read, or in the middle of it.
 */
final class RefusedAnswerException extends IOException {

	private static final long serialVersionUID = 1L;

	private final TransportFailure.Kind kind;

	RefusedAnswerException(TransportFailure.Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	TransportFailure.Kind kind() {
		return this.kind;
	}

}
