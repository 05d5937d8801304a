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

package io.otspring.protocol;

/**
 * The names and fixed values of the protocol's HTTP headers.
 *
 * @since 0.1.0
 */
public final class OtsHeaders {

	/** The prefix of every header that takes part in signatures. */
	public static final String PREFIX = "x-ots-";

	/** Time of the request or answer, see {@link OtsDate}. */
	public static final String DATE = "x-ots-date";

	/** Version of the protocol, always {@link #API_VERSION_VALUE}. */
	public static final String API_VERSION = "x-ots-apiversion";

	/** The access key's id. */
	public static final String ACCESS_KEY_ID = "x-ots-accesskeyid";

	/** The instance, which the host name does not decide. */
	public static final String INSTANCE_NAME = "x-ots-instancename";

	/** Base64 of the MD5 of the body. */
	public static final String CONTENT_MD5 = "x-ots-contentmd5";

	/** What the body of an answer is, always {@link #CONTENT_TYPE_VALUE}. */
	public static final String CONTENT_TYPE = "x-ots-contenttype";

	/** Signature of a V2 request. */
	public static final String SIGNATURE = "x-ots-signature";

	/** Signature of a V4 request. */
	public static final String SIGNATURE_V4 = "x-ots-signaturev4";

	/** Day of the signing key of a V4 request, {@code yyyyMMdd} in UTC. */
	public static final String SIGN_DATE = "x-ots-signdate";

	/** Region of the signing key of a V4 request. */
	public static final String SIGN_REGION = "x-ots-signregion";

	/** Security token of temporary credentials. */
	public static final String STS_TOKEN = "x-ots-ststoken";

	/** An id that all attempts of a call share. */
	public static final String TRACE_ID = "x-ots-sdk-traceid";

	/** Priority of the request, a number. */
	public static final String REQUEST_PRIORITY = "x-ots-request-priority";

	/** A short text of the caller's that marks the request. */
	public static final String REQUEST_TAG = "x-ots-request-tag";

	/** How the body of the request is compressed. */
	public static final String REQUEST_COMPRESS_TYPE = "x-ots-request-compress-type";

	/** Size of the body of the request before compression. */
	public static final String REQUEST_COMPRESS_SIZE = "x-ots-request-compress-size";

	/** How the answer may be, or is, compressed. */
	public static final String RESPONSE_COMPRESS_TYPE = "x-ots-response-compress-type";

	/** Size of the body of the answer before compression. */
	public static final String RESPONSE_COMPRESS_SIZE = "x-ots-response-compress-size";

	/** The server's name for the request. */
	public static final String REQUEST_ID = "x-ots-requestid";

	/** Signature of an answer. */
	public static final String AUTHORIZATION = "Authorization";

	/** The one version of the protocol that this project speaks. */
	public static final String API_VERSION_VALUE = "2015-12-31";

	/** The one content type there is. */
	public static final String CONTENT_TYPE_VALUE = "protocol buffer";

	/** The one compression there is. */
	public static final String DEFLATE = "deflate";

	private OtsHeaders() {
	}

}
