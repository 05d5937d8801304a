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

import io.otspring.emulator.fault.Distortion;
import io.otspring.protocol.ErrorCode;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers in place of Jetty's error pages, so that whatever is wrong with a request a
 * client of the service can read what it is.
 */
final class RefusalHandler implements Request.Handler {

	private final AnswerWriter answers;

	RefusalHandler(AnswerWriter answers) {
		this.answers = answers;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		this.answers.write(answerTo(response.getStatus()), Distortion.NONE, RequestHead.of(request), response,
				callback);
		return true;
	}

	private static Answer answerTo(int status) {
		if (status == HttpStatus.REQUEST_TIMEOUT_408) {
			return Answer.error(status, ErrorCode.REQUEST_TIMEOUT, "Request timeout.");
		}
		if (HttpStatus.isClientError(status)) {
			return Answer.error(status, ErrorCode.PARAMETER_INVALID,
					"Invalid HTTP request: " + HttpStatus.getMessage(status) + ".");
		}
		return Answer.error(status, ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error.");
	}

}
