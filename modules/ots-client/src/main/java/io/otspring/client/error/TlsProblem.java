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

package io.otspring.client.error;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.jspecify.annotations.Nullable;

/**
 * Why TLS was refused, as far as the JDK tells it.
 *
 * @since 0.1.0
 */
public enum TlsProblem {

	/** The certificate, or one that it was signed with, has expired. */
	EXPIRED("the certificate has expired"),

	/** The certificate is not valid yet. */
	NOT_YET_VALID("the certificate is not valid yet"),

	/** Nobody who signed the certificate is trusted. */
	NOT_TRUSTED("the certificate is not trusted"),

	/** The certificate is for another host. */
	OTHER_HOST("the certificate is for another host"),

	/** What answers does not speak TLS. */
	NO_TLS("the other end does not speak TLS"),

	/** Something else, such as no common version. */
	OTHER("no agreement was reached");

	private final String words;

	TlsProblem(String words) {
		this.words = words;
	}

	/**
	 * Finds out why TLS was refused.
	 * @param refusal the exception of the JDK
	 * @return the problem
	 */
	public static TlsProblem of(Throwable refusal) {
		for (TlsProblem problem : values()) {
			if (problem.cause(refusal) != null) {
				return problem;
			}
		}
		return OTHER;
	}

	/**
	 * Returns the problem in words, with those of the JDK.
	 * @param refusal the exception of the JDK
	 * @return the words, which fit into a sentence
	 */
	public String describe(Throwable refusal) {
		Throwable cause = cause(refusal);
		String detail = (cause != null) ? cause.getMessage() : null;
		return (detail != null) ? this.words + " (" + detail + ")" : this.words;
	}

	private @Nullable Throwable cause(Throwable refusal) {
		for (Throwable each = refusal; each != null; each = each.getCause()) {
			if (explains(each)) {
				return each;
			}
		}
		return null;
	}

	private boolean explains(Throwable cause) {
		return switch (this) {
			case EXPIRED -> cause instanceof CertificateExpiredException;
			case NOT_YET_VALID -> cause instanceof CertificateNotYetValidException;
			case NOT_TRUSTED ->
				cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException;
			// The JDK has no type for the host, nor for what is not a record of TLS
			case OTHER_HOST ->
				cause.getClass() == CertificateException.class || cause instanceof SSLPeerUnverifiedException;
			case NO_TLS -> cause instanceof SSLException
					&& String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("unrecognized ssl message");
			case OTHER -> true;
		};
	}

}
