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

package io.otspring.client.internal.pipeline;

import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.CompressionException;
import io.otspring.protocol.compression.Deflate;

/**
 * Inflates the body of an answer, if it is compressed.
 */
final class ResponseInflater {

	private final boolean asked;

	private final long maxSize;

	ResponseInflater(PipelineSettings settings) {
		this.asked = settings.compressResponses();
		this.maxSize = settings.maxResponseSize();
	}

	boolean compressed(TransportResponse response) {
		return response.header(OtsHeaders.RESPONSE_COMPRESS_TYPE).isPresent();
	}

	byte[] inflate(TransportResponse response) {
		Optional<String> type = response.header(OtsHeaders.RESPONSE_COMPRESS_TYPE);
		if (type.isEmpty()) {
			return response.body();
		}
		if (!this.asked || !type.get().equals(OtsHeaders.DEFLATE)) {
			throw new AnswerException(Violation.CONTENT_ENCODING,
					"answer is compressed in a way that was not asked for");
		}
		long announced = announcedSize(response);
		if (announced > this.maxSize) {
			throw new AnswerException(Violation.TOO_LARGE, "answer inflates to " + announced
					+ " bytes, more than maxResponseSize " + this.maxSize + " bytes permits");
		}
		try {
			return Deflate.inflate(response.body(), announced, this.maxSize);
		}
		catch (CompressionException ex) {
			throw new AnswerException(Violation.COMPRESSION, "answer does not inflate: " + ex.getMessage(),
					Effect.UNKNOWN, ex);
		}
		catch (OutOfMemoryError ex) {
			throw new AnswerException(Violation.TOO_LARGE, "inflated answer does not fit into memory", Effect.UNKNOWN,
					ex);
		}
	}

	private static long announcedSize(TransportResponse response) {
		try {
			return Long.parseLong(response.header(OtsHeaders.RESPONSE_COMPRESS_SIZE).orElse(""));
		}
		catch (NumberFormatException ex) {
			throw new AnswerException(Violation.COMPRESSION, "answer does not say how large it inflates");
		}
	}

}
