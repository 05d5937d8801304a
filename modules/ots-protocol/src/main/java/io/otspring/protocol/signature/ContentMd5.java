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

package io.otspring.protocol.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The checksum of bodies, {@code x-ots-contentmd5}. It guards against damage, not against
 * forgery.
 *
 * @since 0.1.0
 */
public final class ContentMd5 {

	private ContentMd5() {
	}

	/**
	 * Returns the checksum of a body.
	 * @return the MD5 in Base64
	 */
	public static String of(byte[] bytes, int offset, int length) {
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			digest.update(bytes, offset, length);
			return Base64.getEncoder().encodeToString(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has MD5", ex);
		}
	}

	/**
	 * Returns the checksum of a body.
	 * @return the MD5 in Base64
	 */
	public static String of(byte[] bytes) {
		return of(bytes, 0, bytes.length);
	}

}
