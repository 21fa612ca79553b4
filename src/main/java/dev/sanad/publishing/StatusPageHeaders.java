package dev.sanad.publishing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What every answer under {@code /status} carries: a strict policy for browsers, and an ETag for caches. */
@Configuration(proxyBeanMethods = false)
class StatusPageHeaders {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> statusPageEtag() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> etag =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        etag.addUrlPatterns("/status", "/status/*");
        return etag;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> statusPageSecurity() {
        FilterRegistrationBean<OncePerRequestFilter> security = new FilterRegistrationBean<>(new SecurityHeaders());
        security.addUrlPatterns("/status", "/status/*");
        return security;
    }

    private static final class SecurityHeaders extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            chain.doFilter(request, response);
        }
    }
}
