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

/**
 * The body of a request as it is sent, which is the same for all attempts.
 *
 * @param path the path of the operation
 * @param bytes the array whose first bytes are the body
 * @param length the number of these bytes
 * @param md5 the checksum of the body
 * @param rawLength the size before compression, or -1 if the body is not compressed
 */
@SuppressWarnings("ArrayRecordComponent") // Carried once, never compared
record EncodedRequest(String path, byte[] bytes, int length, String md5, int rawLength) {

	/**
	 * Returns the size of the body before compression.
	 */
	int uncompressedLength() {
		return compressed() ? this.rawLength : this.length;
	}

	boolean compressed() {
		return this.rawLength >= 0;
	}

}
