package dev.sanad.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only programs of this machine into the playground, which knows no passwords: no remote clients, no proxies, no foreign
 * names that lead here (DNS rebinding), no other sites' pages (cross-site requests).
 */
@Component
@PlaygroundOnly
class PlaygroundGuard extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> PROXY_HEADERS =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    /** What nginx speaks to a server behind it unless it is told otherwise, without any header of a proxy. */
    private static final String OLD_PROTOCOL = "HTTP/1.0";

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Goes by the path as the server has decoded it: {@code /%70layground} and {@code /playground;x} lead here as well. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !(path.equals("/") || path.equals("/playground") || path.startsWith("/playground/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String objection = objection(request);
        if (objection != null) {
            refuse(response, objection);
            return;
        }
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(request, response);
    }

    private static @Nullable String objection(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())) {
            return "The playground answers this machine only.";
        }
        if (!LOOPBACK_NAMES.contains(hostOf("http://" + request.getHeader(HttpHeaders.HOST)))) {
            return "The playground answers to localhost only.";
        }
        if (isPassedOn(request)) {
            return "The playground cannot be reached through a proxy.";
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean navigation = "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && request.getServletPath().equals("/");
        if (site != null && !OWN_SITES.contains(site) && !navigation) {
            return "The playground answers its own page only.";
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origin.equals("http://" + request.getHeader(HttpHeaders.HOST))) {
            return "The playground answers its own page only.";
        }
        if (request.getMethod().equals("POST") && !isJson(request.getContentType())) {
            return "The playground takes JSON only.";
        }
        return null;
    }

    private static boolean isPassedOn(HttpServletRequest request) {
        return request.getProtocol().equals(OLD_PROTOCOL)
                || PROXY_HEADERS.stream().anyMatch(header -> request.getHeader(header) != null);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String hostOf(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"" + why + "\"}");
    }
}
